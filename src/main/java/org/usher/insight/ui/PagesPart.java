package org.usher.insight.ui;

import java.time.LocalDate;
import java.util.List;
import org.usher.content.Page;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.insight.PageNumbers;

/// Which pages were opened and read, and which want to be looked at again.
final class PagesPart {

  private final Speech speech;
  private final Times times;
  private final LocalDate today;

  PagesPart(Speech speech, Times times, LocalDate today) {
    this.speech = speech;
    this.times = times;
    this.today = today;
  }

  Markup of(List<PageNumbers> pages) {
    var table =
        new Table(
            speech.say("insight.pages"),
            Table.head(speech.say("insight.pages.page")),
            Table.numberHead(speech.say("insight.pages.opened")),
            Table.numberHead(speech.say("insight.pages.read")),
            Table.head(speech.say("insight.pages.share")),
            Table.head(speech.say("insight.pages.review")));
    pages.forEach(page -> row(table, page));
    return table.whole();
  }

  private void row(Table table, PageNumbers numbers) {
    table.row(
        Table.name(link(numbers.page())),
        Table.number(speech.say("insight.count", numbers.opened())),
        Table.number(speech.say("insight.count", numbers.read())),
        Table.cell(SharePart.of(numbers.readers(), speech)),
        Table.cell(review(numbers.page().reviewBy())));
  }

  /// The page stands on the public site, which is a page of its own.
  private static Markup link(Page page) {
    return Markup.of("a")
        .with("href", "/p/" + page.id().slug())
        .marked("router-ignore")
        .saying(page.title());
  }

  private Markup review(LocalDate by) {
    return today.isAfter(by)
        ? Markup.of("span", "error").saying(speech.say("insight.pages.overdue", times.day(by)))
        : Markup.of("span", "quiet-note").saying(times.day(by));
  }
}
