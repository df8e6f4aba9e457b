package org.usher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What stands on the console once the portal answers: where it is, and how staff get in, or why
/// they do not.
///
/// @param isPublic whether other machines can reach it directly
/// @param isHttps whether its public address is https
/// @param firstSignIns file with the passwords of the first start, there until one is changed
/// @param advice what is still to be done, a sentence each
record Welcome(
    String listensAt,
    int port,
    boolean isPublic,
    boolean isHttps,
    Path firstSignIns,
    List<String> advice) {

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("Usher is ready at http://%s:%d".formatted(host(), port));
    if (isPublic && !isHttps) {
      lines.add(
          "Others can reach it, and staff cannot sign in: they do so over https only. Put a server"
              + " with a certificate before it and set usher.brand.public-address to its https"
              + " address (USHER_BRAND_PUBLICADDRESS).");
    }
    if (Files.exists(firstSignIns)) {
      lines.add(tellFirstSignIns());
    }
    lines.addAll(advice);
    return lines;
  }

  private String tellFirstSignIns() {
    return isPublic
        ? "The first passwords are refused while others can reach it. Start it once without --listen"
            + " and change them at /staff/password; they are in "
            + firstSignIns
        : "The first sign-ins are in " + firstSignIns;
  }

  private String host() {
    return switch (listensAt) {
      case "", "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
      default -> listensAt.contains(":") ? "[" + listensAt + "]" : listensAt;
    };
  }
}
