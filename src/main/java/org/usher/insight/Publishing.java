package org.usher.insight;

import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Report;
import org.usher.content.Snapshot;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// The published site as those see it who write it: marketers and administrators. Everything here
/// is refused to others.
@Component
public final class Publishing {

  private final Publication publication;
  private final Staff staff;

  Publishing(Publication publication, Staff staff) {
    this.publication = publication;
    this.staff = staff;
  }

  public Published published() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    return published(publication.lastReport());
  }

  /// Reads the content folder at once, and publishes it when it is good.
  public Reloaded reload() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    String before = publication.current().id();
    Report report = publication.reload();
    Published after = published(report);
    return new Reloaded(after, !after.edition().equals(before));
  }

  private Published published(Report report) {
    Snapshot site = publication.current();
    return new Published(
        site.id(),
        site.publishedAt(),
        site.pages(site.settings().mainLanguage()).size(),
        site.questionnaire().questions().size(),
        report);
  }
}
