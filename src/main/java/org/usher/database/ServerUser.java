package org.usher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The system user the server runs as: whoever started the portal, but not root.
///
/// @param name empty to stay who we are
record ServerUser(Optional<String> name) {
  private static final Logger log = LoggerFactory.getLogger(ServerUser.class);
  private static final List<String> UNPRIVILEGED = List.of("mysql", "nobody");

  /// Chooses the user for a server over `folder`. Root gives the folder away to it.
  static ServerUser over(Path folder) throws IOException {
    if (!isRoot()) {
      return new ServerUser(Optional.empty());
    }
    if (!isReachable(folder)) {
      log.warn(
          "The database runs as root, since no other user may enter {}. Better start the portal"
              + " as another user, or put the data elsewhere.",
          folder.getParent());
      return new ServerUser(Optional.of("root")).owning(folder);
    }
    return new ServerUser(UNPRIVILEGED.stream().filter(ServerUser::exists).findFirst())
        .owning(folder);
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /// Gives everything below to this user.
  ServerUser owning(Path folder) throws IOException {
    if (name.isEmpty()) {
      return this;
    }
    UserPrincipal owner = principal(folder, name.get());
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        if (!Files.getOwner(path).equals(owner)) {
          Files.setOwner(path, owner);
        }
      }
    }
    return this;
  }

  private static boolean isReachable(Path folder) throws IOException {
    for (Path above = folder.getParent(); above != null; above = above.getParent()) {
      if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean exists(String name) {
    try {
      principal(Path.of("/"), name);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static UserPrincipal principal(Path place, String name) throws IOException {
    return place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
  }
}
