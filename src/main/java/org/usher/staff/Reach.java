package org.usher.staff;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;

/// Who can reach the portal: this machine alone, or others too; over https, or in clear.
@Component
public final class Reach {

  private static final Logger log = LoggerFactory.getLogger(Reach.class);

  private final boolean isPublic;
  private final boolean isHttps;

  Reach(@Value("${server.address:}") String listensOn, Brand brand) {
    isPublic = listensOn.isBlank() || !isLoopback(listensOn);
    isHttps = "https".equals(brand.publicAddress().getScheme());
    if (isPublic && !isHttps) {
      log.warn(
          "The portal listens on {}, but its public address {} is not https. Staff cannot sign in:"
              + " their session cookie is sent over https only. Put a server with a certificate"
              + " before it and set usher.brand.public-address",
          listensOn.isBlank() ? "every address" : listensOn,
          brand.publicAddress());
    }
  }

  /// Whether other machines can reach it directly.
  public boolean isPublic() {
    return isPublic;
  }

  /// Whether visitors come over https.
  public boolean isHttps() {
    return isHttps;
  }

  /// Whether cookies are kept to https. Always, except when the portal serves its own machine alone
  /// and in clear, as after a plain `bin/run`: then nobody is between, and some clients would not
  /// send a secure cookie over http at all.
  boolean hasSecureCookies() {
    return isPublic || isHttps;
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (java.net.UnknownHostException e) {
      return false;
    }
  }
}
