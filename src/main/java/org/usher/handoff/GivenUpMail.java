package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.post.Composer;
import org.usher.post.DestinationGaveUp;
import org.usher.post.Mail;
import org.usher.post.Message;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffAddresses;

/// Tells administrators by mail that deliveries to a destination are given up, once until something
/// arrives there again.
@Component
final class GivenUpMail implements Composer {

  static final String KIND = "handoff-given-up";

  private final Post post;
  private final Staff staff;
  private final DestinationNames names;
  private final SheetWords words;
  private final Publication publication;
  private final Brand brand;

  GivenUpMail(
      Post post,
      Staff staff,
      DestinationNames names,
      SheetWords words,
      Publication publication,
      Brand brand) {
    this.post = post;
    this.staff = staff;
    this.names = names;
    this.words = words;
    this.publication = publication;
    this.brand = brand;
  }

  /// Joins the transaction in which the first delivery was given up. There is nothing to seal.
  @EventListener
  void on(DestinationGaveUp gaveUp) {
    for (Account account : staff.active(Role.ADMINISTRATOR)) {
      post.send(
          new Parcel(
              KIND,
              gaveUp.destination(),
              "mail:" + account.id(),
              account.id().toString().getBytes(UTF_8)));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Nothing for who is no administrator any more.
  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    var id = new AccountId(UUID.fromString(new String(sealed, UTF_8)));
    return staff.active(Role.ADMINISTRATOR).stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .map(account -> mail(account, reference));
  }

  private Mail mail(Account to, String destination) {
    String language = publication.current().settings().mainLanguage();
    String subject =
        words.say(language, "handoff.given-up.subject", names.of(language, destination));
    Letter letter =
        Letter.in(language)
            .heading(subject)
            .paragraph(words.say(language, "handoff.given-up.words"))
            .button(
                words.say(language, "handoff.given-up.look"), brand.absolute(StaffAddresses.PLACES))
            .small(words.say(language, "handoff.given-up.once"));
    return new Mail(to.email(), Optional.empty(), subject, letter.text(), letter.html());
  }
}
