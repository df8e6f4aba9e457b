package org.usher.staff;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.database.Transactions;
import org.usher.design.Words;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;

/// Writes the mail with the link of a pass at the moment it is sent. A pass that is of no more use
/// by then is not sent.
final class PassMail implements Composer {

  private static final String LANGUAGE = Words.FIRST_LANGUAGE;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
          .withLocale(Locale.forLanguageTag(LANGUAGE))
          .withZone(ZoneOffset.UTC);

  private final PassPurpose purpose;
  private final Passes passes;
  private final StaffAccounts accounts;
  private final Transactions transactions;
  private final Brand brand;
  private final Words words;

  PassMail(
      PassPurpose purpose,
      Passes passes,
      StaffAccounts accounts,
      Transactions transactions,
      Brand brand,
      Words words) {
    this.purpose = purpose;
    this.passes = passes;
    this.accounts = accounts;
    this.transactions = transactions;
    this.brand = brand;
    this.words = words;
  }

  static String kind(PassPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> "staff-invitation";
      case RESET -> "staff-reset";
    };
  }

  @Override
  public String kind() {
    return kind(purpose);
  }

  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return transactions.retrying(() -> compose(UUID.fromString(reference)));
  }

  private Optional<Message> compose(UUID id) {
    return passes
        .find(id)
        .flatMap(pass ->
            passes
                .token(id, purpose)
                .flatMap(token ->
                    accounts
                        .find(pass.account())
                        .map(account -> mail(account.account(), pass, token))));
  }

  private Message mail(Account account, Pass pass, String token) {
    String subject = say("subject");
    String greeting = say("greeting", account.name());
    String asks = say("asks");
    String until = say("until", WHEN.format(pass.expiresAt()) + " UTC");
    String link = brand.absolute("/staff/%s?token=%s".formatted(path(), token));
    String ignore = say("ignore");
    return new Mail(
        account.email(),
        Optional.empty(),
        subject,
        String.join("\n\n", greeting, asks, link, until, ignore) + "\n",
        html(subject, greeting, asks, link, until, ignore));
  }

  private String html(
      String subject, String greeting, String asks, String link, String until, String ignore) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em">
    <p>%s</p>
    <p>%s</p>
    <p><a href="%s" style="display: inline-block; padding: .7em 1.2em; border-radius: .5em; \
    background: #1b4d3e; color: #fff; text-decoration: none">%s</a></p>
    <p>%s</p>
    <p style="color: #666">%s</p>
    </body></html>
    """
        .formatted(
            LANGUAGE,
            escape(subject),
            escape(greeting),
            escape(asks),
            escape(link),
            escape(say("button")),
            escape(until),
            escape(ignore));
  }

  private String path() {
    return switch (purpose) {
      case INVITATION -> "invitation";
      case RESET -> "reset";
    };
  }

  private String say(String what, Object... arguments) {
    Object[] withName = new Object[arguments.length + 1];
    withName[0] = brand.name();
    System.arraycopy(arguments, 0, withName, 1, arguments.length);
    return words.say(LANGUAGE, "staff.mail.%s.%s".formatted(path(), what), withName);
  }

  private static String escape(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
