package org.usher.content;

import java.util.List;
import java.util.Optional;
import org.usher.design.Text;

/// What `site.yaml` says about the site as a whole.
///
/// @param languages tags; the first stands at the root of the site
/// @param questionBudget questions the guide asks at most; at least 1
/// @param contactPromise when a person answers; the time itself is what [#TIME] stands for
/// @param footer pages linked at the foot of every page
/// @param notice what every page says above all else, such as that the site is an example
public record SiteSettings(
    List<String> languages,
    Text title,
    Text tagline,
    Text description,
    Text guideHeading,
    Text guideLead,
    int questionBudget,
    Text contactHeading,
    Text contactLead,
    Text contactPromise,
    List<PageId> footer,
    Optional<Text> notice) {

  /// Stands in the promise where the time is said that sales is held to.
  public static final String TIME = "{time}";

  public SiteSettings {
    languages = List.copyOf(languages);
    footer = List.copyOf(footer);
  }

  /// A site that says nothing above its screens.
  public SiteSettings(
      List<String> languages,
      Text title,
      Text tagline,
      Text description,
      Text guideHeading,
      Text guideLead,
      int questionBudget,
      Text contactHeading,
      Text contactLead,
      Text contactPromise,
      List<PageId> footer) {
    this(
        languages,
        title,
        tagline,
        description,
        guideHeading,
        guideLead,
        questionBudget,
        contactHeading,
        contactLead,
        contactPromise,
        footer,
        Optional.empty());
  }

  public String mainLanguage() {
    return languages.getFirst();
  }
}
