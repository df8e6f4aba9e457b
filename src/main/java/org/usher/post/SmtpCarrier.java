package org.usher.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mail to the configured server. What the server says in words is not kept: it repeats
/// addresses.
final class SmtpCarrier implements MailCarrier {
  private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);
  private static final int AUTHENTICATION_FAILED = 535;

  private final MailProperties mail;
  private final Sender sender;
  private final Session session;
  private final Clock clock;

  SmtpCarrier(MailProperties mail, Sender sender, long timeOutMillis, Clock clock) {
    this.mail = mail;
    this.sender = sender;
    this.session = Session.getInstance(settings(mail, timeOutMillis));
    this.clock = clock;
  }

  private static Properties settings(MailProperties mail, long timeOutMillis) {
    Properties settings = new Properties();
    for (String timeOut : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.put("mail.smtp." + timeOut, Long.toString(timeOutMillis));
    }
    settings.put("mail.smtp.auth", Boolean.toString(!mail.username().isBlank()));
    settings.put("mail.smtp.quitwait", "false");
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (mail.encryption()) {
      case WHEN_OFFERED -> {
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", Boolean.toString(!mail.username().isBlank()));
      }
      case STARTTLS -> {
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> settings.put("mail.smtp.ssl.enable", "true");
      case NONE -> settings.put("mail.smtp.starttls.enable", "false");
    }
    return settings;
  }

  @Override
  public Result carry(DeliveryId id, Mail message) {
    try {
      send(Letter.of(id, message, sender.now(), clock.instant(), session));
      return Result.of(Outcome.SENT);
    } catch (AddressException e) {
      return Result.of(Outcome.NO_ADDRESS);
    } catch (MessagingException e) {
      return result(e);
    }
  }

  private void send(Letter letter) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      if (mail.username().isBlank()) {
        transport.connect(mail.host(), mail.port(), null, null);
      } else {
        transport.connect(mail.host(), mail.port(), mail.username(), mail.password());
      }
      transport.sendMessage(letter, letter.getAllRecipients());
    } finally {
      close(transport);
    }
  }

  /// A server that has taken the mail and then fails to say goodbye has taken the mail.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("The mail server did not close the connection properly");
    }
  }

  private static Result result(MessagingException failure) {
    for (Throwable cause = failure; cause != null; cause = cause(cause)) {
      Optional<Result> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return Result.of(Outcome.UNREACHABLE);
  }

  private static Optional<Result> known(Throwable cause) {
    return switch (cause) {
      case SMTPSendFailedException e -> refused(e.getReturnCode());
      case SMTPAddressFailedException e -> refused(e.getReturnCode());
      case SMTPSenderFailedException e -> refused(e.getReturnCode());
      case AuthenticationFailedException _ -> refused(AUTHENTICATION_FAILED);
      case SocketTimeoutException _ -> Optional.of(Result.of(Outcome.TIMED_OUT));
      default -> Optional.empty();
    };
  }

  private static Optional<Result> refused(int status) {
    return Optional.of(Result.of(Outcome.REFUSED, status));
  }

  private static @Nullable Throwable cause(Throwable failure) {
    return failure instanceof MessagingException next && next.getNextException() != null
        ? next.getNextException()
        : failure.getCause();
  }
}
