package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.lead.LeadId;
import org.usher.lead.LeadOverdue;
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

/// Tells of a broken promise, once: whoever stands in, or the administrators, and whoever has the
/// lead.
@Component
final class OverdueMail implements Composer {

  static final String KIND = "handoff-overdue";

  private final Post post;
  private final Staff staff;
  private final Sheets sheets;
  private final SheetWords words;
  private final Publication publication;
  private final Brand brand;

  OverdueMail(
      Post post,
      Staff staff,
      Sheets sheets,
      SheetWords words,
      Publication publication,
      Brand brand) {
    this.post = post;
    this.staff = staff;
    this.sheets = sheets;
    this.words = words;
    this.publication = publication;
    this.brand = brand;
  }

  /// Joins the transaction in which the promise was seen to be broken.
  @EventListener
  void on(LeadOverdue overdue) {
    Stream.concat(inCharge(overdue).stream(), overdue.owner().stream())
        .distinct()
        .forEach(account -> send(overdue, account));
  }

  /// There is nothing to seal: it says when something was due, and who is told.
  private void send(LeadOverdue overdue, AccountId account) {
    byte[] told = "%s %s".formatted(account, overdue.due()).getBytes(UTF_8);
    post.send(new Parcel(KIND, overdue.lead().toString(), "mail:" + account, told));
  }

  private List<AccountId> inCharge(LeadOverdue overdue) {
    List<AccountId> standIn =
        Stream.concat(staff.active(Role.SELLER).stream(), staff.active(Role.ADMINISTRATOR).stream())
            .filter(account -> account.email().equalsIgnoreCase(overdue.tell()))
            .map(Account::id)
            .distinct()
            .toList();
    return standIn.isEmpty()
        ? staff.active(Role.ADMINISTRATOR).stream().map(Account::id).toList()
        : standIn;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    String[] told = new String(sealed, UTF_8).split(" ", 2);
    return LeadId.parse(reference)
        .flatMap(lead ->
            sheets
                .of(lead)
                .flatMap(sheet ->
                    staff
                        .find(new AccountId(UUID.fromString(told[0])))
                        .map(account -> mail(account, lead, words.who(sheet.person()), told[1]))));
  }

  private Mail mail(Account to, LeadId lead, String who, String due) {
    String language = publication.current().settings().mainLanguage();
    String subject = words.say(language, "handoff.overdue.subject", who);
    Letter letter =
        Letter.in(language)
            .heading(subject)
            .paragraph(
                words.say(
                    language, "handoff.overdue.due", words.time(language, Instant.parse(due))))
            .button(words.say(language, "handoff.sales.desk"), brand.absolute("/desk/lead/" + lead))
            .small(words.say(language, "handoff.overdue.why"));
    return new Mail(to.email(), Optional.empty(), subject, letter.text(), letter.html());
  }
}
