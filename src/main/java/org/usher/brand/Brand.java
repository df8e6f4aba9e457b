package org.usher.brand;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whose portal this is, as it stands: the folder of the brand may be changed while the portal
/// runs. Safe for use by many threads.
public final class Brand {

  static final String LOGO = "logo.svg";

  private final URI publicAddress;
  private final Path themeFolder;
  private volatile Look look;

  Brand(Look look, URI publicAddress, Path themeFolder) {
    this.look = look;
    this.publicAddress = publicAddress;
    this.themeFolder = themeFolder;
  }

  /// A brand without a folder behind it.
  public Brand(String name, List<String> legal, URI publicAddress, Path themeFolder) {
    this(Look.named(name, legal), publicAddress, themeFolder);
  }

  /// As it stands in the header, in titles and in mails.
  public String name() {
    return look.name();
  }

  /// Lines at the foot of every page and mail, such as the company and its register.
  public List<Said> legal(String language) {
    return look.legal().stream().map(line -> line.in(language)).toList();
  }

  /// How to reach the company other than here, as one line; empty when the brand does not say.
  public Optional<Said> contact(String language) {
    return look.contact().map(line -> line.in(language));
  }

  /// Who answers for data about people; empty when the brand does not say, and then the portal is
  /// fit for a trial alone.
  public Optional<Responsible> responsible() {
    return look.responsible();
  }

  /// Where the logo is served; empty when the brand has none, and its name stands alone.
  public Optional<String> logo() {
    return address(LOGO);
  }

  /// Where a picture that stands for the site elsewhere is served; empty when the brand has none.
  public Optional<String> picture(BrandPicture picture) {
    return address(picture.file());
  }

  /// With its version, so that a browser which keeps it for good shows another file at once.
  private Optional<String> address(String file) {
    return version(file).map(version -> "/theme/%s?v=%s".formatted(file, version));
  }

  /// Which one of this name is shown; empty when none is.
  ///
  /// @param file within the folder of the brand, such as `fonts/sans.woff2`
  public Optional<String> version(String file) {
    return Optional.ofNullable(look.versions().get(file));
  }

  /// The tokens, checked: colours, type, fonts.
  public String tokens() {
    return look.tokens();
  }

  /// Another one whenever the brand looks or is called otherwise.
  public String edition() {
    return look.digest();
  }

  /// Where buyers reach the portal; links in mails begin with it; without a trailing slash.
  public URI publicAddress() {
    return publicAddress;
  }

  /// Folder with `tokens.css`, `logo.svg`, pictures and fonts.
  public Path themeFolder() {
    return themeFolder;
  }

  /// The whole address of a path on this portal.
  ///
  /// @param href path and query, beginning with `/`
  public String absolute(String href) {
    return publicAddress + href;
  }

  void wear(Look other) {
    look = other;
  }
}
