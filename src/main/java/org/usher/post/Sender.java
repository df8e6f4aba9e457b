package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;

/// From whom mail comes: the address of the settings, under the name that stands there with it,
/// else under the brand's, which may change while the portal runs.
@Component
final class Sender {

  private final InternetAddress set;
  private final Brand brand;

  /// @throws IllegalArgumentException when the setting is no address
  Sender(MailProperties mail, Brand brand) {
    this.set = address(mail.from());
    this.brand = brand;
  }

  private static InternetAddress address(String from) {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "usher.mail.from is one address, as 'Usher <usher@example.com>', not '%s'"
              .formatted(from),
          e);
    }
  }

  /// As it stands in a mail that is written now.
  InternetAddress now() {
    if (set.getPersonal() != null) {
      return set;
    }
    try {
      return new InternetAddress(set.getAddress(), brand.name(), UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
  }
}
