package org.usher.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What every answer tells the browser not to allow. The values stand here because two places write
/// them: the filter that puts [#EVERYWHERE] on every answer, and whoever writes a page that needs a
/// content security policy of its own.
public final class Headers {

  public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  public static final String STRICT_TRANSPORT_SECURITY = "Strict-Transport-Security";

  /// Where browsers say what a policy made them block: an address of our own, so that nobody else
  /// learns who reads what. It takes both forms in which browsers say it.
  public static final String REPORTS = "/policy-reports";

  private static final String ENDPOINT = "policy";

  /// One year. Written only when the public address is https.
  public static final String HTTPS_ONLY = "max-age=31536000";

  /// The headers of every answer. A journey stands in the query, so no other site may see it as a
  /// referrer.
  public static final Map<String, String> EVERYWHERE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Reporting-Endpoints", "%s=\"%s\"".formatted(ENDPOINT, REPORTS),
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");

  private static final String SHUT =
      "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private Headers() {}

  /// The policy of public documents, and of every answer that has no policy of its own: files of
  /// this portal, and inline scripts with one of these hashes. The Flow client needs `unsafe-eval`.
  ///
  /// @param isHttps whether browsers come over https, see [#reporting(boolean)]
  /// @param scripts values made by [#hash(String)]
  public static String publicPolicy(boolean isHttps, String... scripts) {
    return "default-src 'self'; script-src 'self' %s'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
            .formatted(List.of(scripts).stream().map(hash -> hash + " ").reduce("", String::concat))
        + SHUT
        + reporting(isHttps);
  }

  /// The policy of a page made by Vaadin, whose own scripts carry `nonce` and load the others. The
  /// components write their styles themselves, and their icons are a font within the style sheet.
  ///
  /// @param isHttps whether browsers come over https, see [#reporting(boolean)]
  /// @param nonce random, new for every answer
  public static String livePolicy(boolean isHttps, String nonce) {
    return "default-src 'self'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'"
            .formatted(nonce)
        + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:"
        + SHUT
        + reporting(isHttps);
  }

  /// The policy of a page without any script.
  ///
  /// @param isHttps whether browsers come over https, see [#reporting(boolean)]
  public static String scriptlessPolicy(boolean isHttps) {
    return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'"
        + SHUT
        + reporting(isHttps);
  }

  /// The end of every policy. Browsers that know `report-to` ignore `report-uri` beside it (CSP 3),
  /// and use it over https alone; so in clear it would silence them.
  private static String reporting(boolean isHttps) {
    String older = "; report-uri " + REPORTS;
    return isHttps ? older + "; report-to " + ENDPOINT : older;
  }

  /// Names an inline script by its content, for [#publicPolicy(String...)].
  public static String hash(String script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
