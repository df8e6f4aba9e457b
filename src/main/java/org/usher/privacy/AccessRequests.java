package org.usher.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.design.Address;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;

/// Sends a person the way to what is kept about them. Whoever asks learns nothing of whether an
/// address is known: the answer is the same and comes as fast, since the link is made afterwards.
@Component
public final class AccessRequests {

  private static final Logger log = LoggerFactory.getLogger(AccessRequests.class);

  private final People people;
  private final PersonPasses passes;
  private final Post post;
  private final Transactions transactions;
  private final PrivacyProperties properties;

  AccessRequests(
      People people,
      PersonPasses passes,
      Post post,
      Transactions transactions,
      PrivacyProperties properties) {
    this.people = people;
    this.passes = passes;
    this.post = post;
    this.transactions = transactions;
    this.properties = properties;
  }

  /// Has a link sent, if the address is known and was not sent one just now.
  ///
  /// @param use what the link is for, [PassUse#SEE] or [PassUse#ERASE]
  /// @param link where the link leads, in the language of the mail
  /// @throws RuntimeException when the database cannot be asked: then nothing was promised
  public void ask(String email, PassUse use, Address link) {
    Optional<PersonId> known = people.find(email);
    Thread.startVirtualThread(() -> known.ifPresent(person -> send(person, use, link)));
  }

  private void send(PersonId person, PassUse use, Address link) {
    try {
      transactions.retrying(() -> {
        if (!passes.wasJustGiven(person, properties.pause())) {
          var pass = passes.issue(person, use, properties.linkValid());
          byte[] said =
              "%s %s %s %s"
                  .formatted(use, link.language(), link.bare(), pass.token())
                  .getBytes(US_ASCII);
          byte[] sealed = people.seal(person, said, AccessMail.PURPOSE);
          post.send(new Parcel(AccessMail.KIND, pass.id().toString(), "access:person", sealed));
        }
      });
    } catch (RuntimeException e) {
      log.error("A link for person {} could not be sent: {}", person, e.getClass().getName());
    }
  }
}
