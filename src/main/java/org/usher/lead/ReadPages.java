package org.usher.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPublished;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.lead.Editions.Seen;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Keeps what pages said when a buyer read them, so that a seller can read the same, whatever was
/// written since. For visits that began before the portal was started, the oldest known revision
/// stands, and it says so.
@Component
public final class ReadPages {

  private final Publication publication;
  private final JdbcClient database;
  private final Staff staff;
  private final Transactions transactions;
  private final Editions editions = new Editions();

  ReadPages(Publication publication, JdbcClient database, Staff staff, Transactions transactions) {
    this.publication = publication;
    this.database = database;
    this.staff = staff;
    this.transactions = transactions;
    remember(publication.current());
  }

  @EventListener
  void on(SnapshotPublished published) {
    remember(publication.current());
  }

  private void remember(Snapshot site) {
    var pages = new HashMap<String, Map<PageId, Page>>();
    for (String language : site.settings().languages()) {
      var byId = new HashMap<PageId, Page>();
      site.pages(language).forEach(page -> byId.put(page.id(), page));
      pages.put(language, byId);
    }
    editions.add(site.publishedAt(), pages);
  }

  /// Keeps the revisions that were read, in the caller's transaction.
  List<ReadPage> freeze(Facts facts, String language) {
    return facts.pages().stream()
        .flatMap(visit ->
            editions
                .at(visit.at(), language, visit.page())
                .map(seen -> freeze(visit, seen, facts))
                .stream())
        .toList();
  }

  private ReadPage freeze(PageVisit visit, Seen seen, Facts facts) {
    Page page = seen.page();
    String html = page.html(facts.answers());
    String digest = digest(page.title() + "\n" + html);
    database
        .sql("insert ignore into lead_page (digest, title, language, html) values (?, ?, ?, ?)")
        .params(digest, page.title(), page.language(), html)
        .update();
    return new ReadPage(
        page.id().slug(),
        page.title(),
        visit.at(),
        visit.isRead(),
        visit.visibleSeconds(),
        digest,
        !seen.isCertain());
  }

  /// What a page said, as clean HTML.
  public Optional<Revision> find(String digest) {
    staff.require(Role.SELLER, Role.ADMINISTRATOR);
    return transactions.retrying(() ->
        database
            .sql("select title, language, html from lead_page where digest = ?")
            .param(digest)
            .query(
                (row, unused) -> new Revision(row.getString(1), row.getString(2), row.getString(3)))
            .optional());
  }

  /// A page as it was.
  public record Revision(String title, String language, String html) {}

  private static String digest(String text) {
    try {
      byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
