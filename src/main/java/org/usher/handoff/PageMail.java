package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.lead.LeadId;
import org.usher.lead.LeadWork;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import tools.jackson.databind.json.JsonMapper;

/// Sends a page to a buyer, with a few words of the seller who chose it. What they wrote is sealed
/// with the buyer's key; answers go to the seller.
@Component
public final class PageMail implements Composer {

  static final String KIND = "handoff-page";

  private static final String PURPOSE = "handoff.page";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LeadWork work;
  private final Sheets sheets;
  private final People people;
  private final Post post;
  private final Publication publication;
  private final Staff staff;
  private final SheetWords words;
  private final Brand brand;
  private final Transactions transactions;

  PageMail(
      LeadWork work,
      Sheets sheets,
      People people,
      Post post,
      Publication publication,
      Staff staff,
      SheetWords words,
      Brand brand,
      Transactions transactions) {
    this.work = work;
    this.sheets = sheets;
    this.people = people;
    this.post = post;
    this.publication = publication;
    this.staff = staff;
    this.words = words;
    this.brand = brand;
    this.transactions = transactions;
  }

  /// What is sent, sealed until then.
  private record Choice(String page, String note, String seller) {}

  /// Takes it down in the lead's history and hands it to the post, together or not at all.
  ///
  /// @param note in the seller's words; may be empty
  /// @throws org.usher.lead.WayRefused when the buyer did not ask for e-mail and nobody has spoken
  ///   with them
  public void send(LeadId lead, PageId page, String note) {
    Account seller = staff.require(Role.SELLER, Role.ADMINISTRATOR);
    transactions.retrying(() -> {
      work.sendPage(lead, page);
      PersonId person = sheets.person(lead).orElseThrow();
      var choice = new Choice(page.slug(), note, seller.id().toString());
      byte[] sealed = people.seal(person, JSON.writeValueAsBytes(choice), PURPOSE);
      post.send(new Parcel(KIND, lead.toString(), "page:buyer", sealed));
    });
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when the person has been erased, or the page is not shown any more.
  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return LeadId.parse(reference)
        .flatMap(lead ->
            sheets
                .person(lead)
                .flatMap(person -> people.open(person, sealed, PURPOSE))
                .flatMap(json -> sheets.of(lead).flatMap(sheet -> mail(sheet, json))));
  }

  private Optional<Message> mail(Sheet sheet, byte[] json) {
    Choice choice = JSON.readValue(json, Choice.class);
    Optional<Account> seller =
        staff.find(new AccountId(java.util.UUID.fromString(choice.seller())));
    return PageId.parse(choice.page())
        .flatMap(id -> publication.current().page(id, sheet.language()))
        .map(page -> mail(sheet, choice, page, seller));
  }

  private Mail mail(Sheet sheet, Choice choice, Page page, Optional<Account> seller) {
    String language = sheet.language();
    // Not everybody who may be written to has asked for it.
    String reason = sheet.isRaisedHand() ? "" : ".agreed";
    String from = seller.map(Account::name).orElse(brand.name());
    Letter letter =
        Letter.in(language)
            .paragraph(words.say(language, "handoff.page.greeting", sheet.person().name()))
            .paragraph(words.say(language, "handoff.page.begin" + reason, from))
            .quote(choice.note())
            .heading(page.title())
            .paragraph(page.summary())
            .button(words.say(language, "handoff.page.read"), address(page, sheet))
            .small(words.say(language, "handoff.page.why" + reason, brand.name()))
            .small(words.say(language, "handoff.buyer.back"));
    brand.legal(language).forEach(letter::small);
    return new Mail(
        sheet.person().email(),
        seller.map(Account::email),
        words.say(language, "handoff.page.subject", page.title()),
        letter.text(),
        letter.html());
  }

  private String address(Page page, Sheet sheet) {
    String main = publication.current().settings().mainLanguage();
    String prefix = sheet.language().equals(main) ? "" : "/" + sheet.language();
    return brand.absolute(prefix + "/p/" + page.id().slug());
  }
}
