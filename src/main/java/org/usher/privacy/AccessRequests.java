package org.usher.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;

/// Sends a person the way to what is kept about them. Whoever asks learns nothing of whether an
/// address is known: the answer is the same and comes as fast, since it is looked up afterwards.
@Component
public final class AccessRequests {

  private final Wishes wishes;
  private final People people;
  private final PersonPasses passes;
  private final SentLinks links;
  private final Post post;
  private final PrivacyProperties properties;

  AccessRequests(
      Wishes wishes,
      People people,
      PersonPasses passes,
      SentLinks links,
      Post post,
      PrivacyProperties properties) {
    this.wishes = wishes;
    this.people = people;
    this.passes = passes;
    this.links = links;
    this.post = post;
    this.properties = properties;
  }

  /// Has a link sent, if the address is known and was not sent one for the same use just now.
  ///
  /// @param use what the link is for, [PassUse#SEE] or [PassUse#ERASE]
  /// @param link where the link leads, in the language of the mail
  /// @throws RuntimeException when the database cannot be asked: then nothing was promised
  public void ask(String email, PassUse use, Address link) {
    wishes.take(Wish.of(use, email, link));
  }

  /// Joins the caller's transaction.
  void grant(Wish wish) {
    people
        .find(wish.email())
        .filter(person -> !links.isWaiting(person, wish.use()))
        .ifPresent(person -> send(person, wish));
  }

  private void send(PersonId person, Wish wish) {
    var pass = passes.issue(person, wish.use(), properties.linkValid());
    Address link = wish.link();
    byte[] said =
        "%s %s %s %s"
            .formatted(wish.use(), link.language(), link.bare(), pass.token())
            .getBytes(US_ASCII);
    byte[] sealed = people.seal(person, said, AccessMail.PURPOSE);
    post.send(new Parcel(AccessMail.KIND, pass.id().toString(), "access:person", sealed));
  }
}
