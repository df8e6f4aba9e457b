package org.usher.handoff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.database.Transactions;
import org.usher.lead.LeadId;
import org.usher.lead.OutsideVerdicts;
import org.usher.lead.Verdict;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// The links in mails to sales by which a reader says what they think of a lead, without signing
/// in. A link is good for one lead, for whom it was sent to, and for two weeks; of its token only a
/// digest is kept. Following it changes nothing.
@Component
public final class VerdictLinks {

  /// Where the links lead; what is said is posted there too.
  public static final String PATH = "/verdicts/say";

  private static final Duration VALID = Duration.ofDays(14);
  private static final int TOKEN_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SELLER = "mail:";

  private final JdbcClient database;
  private final OutsideVerdicts verdicts;
  private final Staff staff;
  private final Brand brand;
  private final Transactions transactions;
  private final Clock clock;

  VerdictLinks(
      JdbcClient database,
      OutsideVerdicts verdicts,
      Staff staff,
      Brand brand,
      Transactions transactions,
      Clock clock) {
    this.database = database;
    this.verdicts = verdicts;
    this.staff = staff;
    this.brand = brand;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A new link, for a mail that is about to go out.
  ///
  /// @param destination whom the mail is for, as `mail:<account>`
  String issue(LeadId lead, String destination) {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    transactions.retrying(() -> {
      database
          .sql("delete from handoff_verdict_link where expires_at < ? limit 100")
          .param(time(now))
          .update();
      database
          .sql(
              "insert into handoff_verdict_link (token_hash, lead_id, destination, expires_at)"
                  + " values (?, ?, ?, ?)")
          .params(digest(token), lead.value(), destination, time(now.plus(VALID)))
          .update();
    });
    return brand.absolute(PATH + "?token=" + token);
  }

  /// Whether something can be said by this link. Changes nothing, and says nothing of anybody.
  public boolean isGood(String token) {
    return find(token).isPresent();
  }

  /// The day on which what is too early comes back unless another one is named.
  public LocalDate usualDay() {
    return verdicts.usualDay();
  }

  /// The first day that can be named.
  public LocalDate firstDay() {
    return verdicts.firstDay();
  }

  /// Takes what somebody says of the lead, by the words of a form.
  ///
  /// @param until the day on which what is too early comes back, as `2027-03-01`; may be empty
  /// @return empty when the link is over, or they said nothing that is a verdict
  public Optional<OutsideVerdicts.Taken> say(
      String token, String verdict, String reason, String until) {
    return VerdictWords.read(verdict, reason, "", "")
        .flatMap(said -> find(token).map(link -> take(link, said, until)));
  }

  private OutsideVerdicts.Taken take(Link link, Verdict verdict, String until) {
    try {
      return take(
          link, new OutsideVerdicts.Said(verdict, clock.instant(), VerdictWords.day(until)));
    } catch (DateTimeException e) {
      return OutsideVerdicts.Taken.REFUSED;
    }
  }

  private OutsideVerdicts.Taken take(Link link, OutsideVerdicts.Said said) {
    return speaker(link)
        .map(seller -> verdicts.takeOf(seller, link.lead(), said))
        .or(() -> standIn().map(standIn -> verdicts.take(link.lead(), said, standIn)))
        .orElse(OutsideVerdicts.Taken.REFUSED);
  }

  /// The link of somebody who has left, or is no seller any more, is over.
  private Optional<Link> find(String token) {
    return transactions
        .retrying(() ->
            database
                .sql(
                    "select lead_id, destination from handoff_verdict_link"
                        + " where token_hash = ? and expires_at > ?")
                .params(digest(token), time(clock.instant()))
                .query((row, unused) ->
                    new Link(
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        row.getString("destination")))
                .optional())
        .filter(link -> account(link).isEmpty() || speaker(link).isPresent());
  }

  private Optional<AccountId> speaker(Link link) {
    return account(link)
        .filter(id -> staff.active(Role.SELLER).stream().map(Account::id).anyMatch(id::equals));
  }

  private static Optional<AccountId> account(Link link) {
    try {
      return link.destination().startsWith(SELLER)
          ? Optional.of(
              new AccountId(UUID.fromString(link.destination().substring(SELLER.length()))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a shared mailbox
    }
  }

  private Optional<AccountId> standIn() {
    return staff.active(Role.ADMINISTRATOR).stream().map(Account::id).findFirst();
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), UTC);
  }

  private record Link(LeadId lead, String destination) {}
}
