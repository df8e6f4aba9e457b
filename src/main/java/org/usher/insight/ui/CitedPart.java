package org.usher.insight.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.Judged;
import org.usher.insight.Share;
import org.usher.insight.Steering.PageCited;
import org.usher.insight.Steering.RuleCited;
import org.usher.scoring.Citations.Cited;

/// Beside each rule and each page, what became of the leads in which it spoke, and what sellers
/// said of it.
final class CitedPart {

  private final Speech speech;

  CitedPart(Speech speech) {
    this.speech = speech;
  }

  Markup rules(List<RuleCited> rules) {
    var table = table("insight.scoring.rule");
    rules.forEach(rule ->
        row(
            table,
            Markup.of("span").saying(rule.rule().says().in(speech.language())),
            Said.points(rule.rule().points(), speech),
            rule.cited(),
            rule.judged()));
    return table.whole();
  }

  Markup pages(List<PageCited> pages) {
    if (pages.isEmpty()) {
      return Markup.of("p", "empty").saying(speech.say("insight.cited.pages.none"));
    }
    var table = table("insight.pages.page");
    pages.forEach(page ->
        row(
            table,
            Markup.of("a")
                .with("href", "/p/" + page.page().id().slug())
                .marked("router-ignore")
                .saying(page.page().title()),
            speech.say("insight.count", page.cited().all()),
            page.cited(),
            page.judged()));
    return table.whole();
  }

  private Table table(String subject) {
    return new Table(
        speech.say(subject),
        Table.head(speech.say(subject)),
        Table.numberHead(
            speech.say(
                subject.endsWith("rule")
                    ? "insight.scoring.points.head"
                    : "insight.scoring.leads")),
        Table.numberHead(speech.say("insight.scoring.accepted")),
        Table.numberHead(speech.say("insight.scoring.rejected")),
        Table.head(speech.say("insight.scoring.precision")),
        Table.numberHead(speech.say("insight.scoring.wrong")),
        Table.numberHead(speech.say("insight.scoring.decisive")));
  }

  private void row(Table table, Markup name, String first, Cited cited, Judged judged) {
    table.row(
        Table.name(name),
        Table.number(first),
        Table.number(speech.say("insight.count", cited.accepted())),
        Table.number(speech.say("insight.count", cited.rejected())),
        Table.cell(
            SharePart.of(new Share(cited.accepted(), cited.accepted() + cited.rejected()), speech)),
        Table.number(speech.say("insight.count", judged.wrong())),
        Table.number(speech.say("insight.count", judged.decisive())));
  }
}
