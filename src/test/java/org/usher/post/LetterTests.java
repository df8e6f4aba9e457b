package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {
  private static final DeliveryId ID = DeliveryId.random();
  private static final Session SESSION = Session.getInstance(new Properties());

  /// What the form may bring into a subject, an address, a text.
  private static final List<String> HOSTILE =
      List.of(
          "Hi\r\nBcc: victim@example.com",
          "Hi\nBcc: victim@example.com\n\nbody",
          "Hi\rBcc: victim@example.com",
          "Hi\u2028Bcc: victim@example.com",
          "Hi\u0000\u0007\u001b[31m",
          "\u202Egpj.exe\u2066\u200F\u061C",
          "=?utf-8?Q?=0D=0ABcc:_victim@example.com?=",
          "<script>alert(1)</script>",
          "=HYPERLINK(\"https://example.com\")",
          "\uD800",
          "x".repeat(1_000_000));

  @Test
  void aMailCarriesTheSameWordsAsTextAndAsHtml() throws Exception {
    MimeMessage read = read(mail("anna@example.com", "Grüße"));

    assertThat(read.getSubject()).isEqualTo("Grüße");
    assertThat(read.getMessageID()).isEqualTo("<%s@usher.example>".formatted(ID));
    assertThat(read.getFrom()[0]).hasToString("Usher <hello@usher.example>");
    assertThat(read.getContentType()).startsWith("multipart/alternative");
    assertThat(source(mail("anna@example.com", "x"))).contains("text/plain", "text/html");
  }

  @Test
  void aHostileSubjectStaysOneHarmlessLine() throws Exception {
    for (String subject : HOSTILE) {
      MimeMessage read = read(mail("anna@example.com", subject));

      assertThat(headers(read))
          .isEqualTo(
              Set.of(
                  "From",
                  "To",
                  "Subject",
                  "Date",
                  "Auto-Submitted",
                  "Message-ID",
                  "MIME-Version",
                  "Content-Type"));
      assertThat(read.getSubject())
          .doesNotContainPattern(
              "[\\p{Cntrl}\\u2028\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]")
          .hasSizeLessThanOrEqualTo(200);
      assertThat(read.getAllRecipients()).hasSize(1);
    }
  }

  @Test
  void aHostileReplyAddressIsLeftOut() throws Exception {
    for (String replyTo : HOSTILE) {
      Mail mail = new Mail("anna@example.com", Optional.of(replyTo), "Hi", "text", "<p>html</p>");

      assertThat(headers(read(mail))).doesNotContain("Reply-To", "Bcc");
    }
  }

  @Test
  void aReplyGoesToThePersonWhoAsked() throws Exception {
    Mail mail =
        new Mail("anna@example.com", Optional.of("bert@example.com"), "Hi", "text", "<p>html</p>");

    assertThat(read(mail).getReplyTo()[0]).hasToString("bert@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "anna@example.com, bert@example.com",
        "Anna <anna@example.com>",
        "anna@example.com\r\nBcc: bert@example.com",
        "group: anna@example.com;",
        " anna@example.com"
      })
  void onlyOnePlainAddressIsWrittenTo(String to) {
    assertThatThrownBy(() -> read(mail(to, "Hi"))).isInstanceOf(AddressException.class);
  }

  @Test
  void aHostileTextStaysInTheBody() throws Exception {
    for (String text : HOSTILE) {
      Mail mail = new Mail("anna@example.com", Optional.empty(), "Hi", text, "<p>html</p>");

      assertThat(headers(read(mail))).doesNotContain("Bcc");
    }
  }

  private static Mail mail(String to, String subject) {
    return new Mail(to, Optional.empty(), subject, "Wörter", "<p>Wörter</p>");
  }

  private static String source(Mail mail) throws MessagingException, IOException {
    InternetAddress from = new InternetAddress("Usher <hello@usher.example>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Letter.of(ID, mail, from, Instant.EPOCH, SESSION).writeTo(out);
    return out.toString(UTF_8);
  }

  private static MimeMessage read(Mail mail) throws MessagingException, IOException {
    return new MimeMessage(SESSION, new ByteArrayInputStream(source(mail).getBytes(UTF_8)));
  }

  private static Set<String> headers(MimeMessage message) throws MessagingException {
    return Set.copyOf(
        Collections.list(message.getAllHeaders()).stream().map(h -> h.getName()).toList());
  }
}
