package org.usher.brand;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Whose portal this is.
///
/// @param name as it stands in the header, in titles and in mails
/// @param legal lines at the foot of every page and mail, such as the company and its register
/// @param publicAddress where buyers reach the portal; links in mails begin with it; without a
///   trailing slash
/// @param themeFolder folder with `tokens.css`, `logo.svg` and fonts
public record Brand(String name, List<String> legal, URI publicAddress, Path themeFolder) {

  public Brand {
    legal = List.copyOf(legal);
  }

  /// The whole address of a path on this portal.
  ///
  /// @param href path and query, beginning with `/`
  public String absolute(String href) {
    return publicAddress + href;
  }
}
