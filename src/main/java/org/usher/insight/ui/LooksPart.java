package org.usher.insight.ui;

import java.util.List;
import org.usher.brand.BrandReport;
import org.usher.brand.Contrast;
import org.usher.design.Markup;
import org.usher.design.Speech;

/// Whether the folder of the brand is worn as it is, and which of its colours are hard to read.
final class LooksPart {

  private final Markup state = Markup.of("div", "published-state");
  private final Markup whole;
  private final Speech speech;

  LooksPart(Speech speech) {
    this.speech = speech;
    this.whole =
        Markup.of("section")
            .with("aria-labelledby", "looks")
            .holding(
                Markup.of("h2").with("id", "looks").saying(speech.say("insight.looks")), state);
  }

  Markup whole() {
    return whole;
  }

  void show(BrandReport report) {
    state.removeAll();
    state.add(Markup.of("p").saying(inShort(report)));
    report
        .voice()
        .ifPresent(
            voice -> state.add(Markup.of("p").saying(speech.say("insight.looks.voice", voice))));
    if (!report.isAnswerable()) {
      state.add(
          Markup.of("div", "problems")
              .with("id", "nobody-responsible")
              .holding(
                  Markup.of("h3").saying(speech.say("insight.looks.nobody")),
                  Markup.of("p").saying(speech.say("insight.looks.nobody.do"))));
    }
    if (!report.problems().isEmpty()) {
      state.add(group("problems", "insight.looks.problems", report.problems()));
    }
    if (!report.unreadable().isEmpty()) {
      state.add(
          group(
              "warnings",
              "insight.looks.unreadable",
              report.unreadable().stream().map(Contrast::toString).toList()));
    }
  }

  private String inShort(BrandReport report) {
    return report.isWorn()
        ? speech.say(
            "insight.looks.worn",
            report.contrasts().size(),
            report.contrasts().size() - report.unreadable().size())
        : speech.say("insight.looks.kept");
  }

  private Markup group(String classes, String key, List<String> lines) {
    return Markup.of("div", classes)
        .holding(
            Markup.of("h3").saying(speech.say(key, lines.size())),
            Markup.of("ul")
                .holding(lines.stream().map(line -> Markup.of("li").saying(line)).toList()));
  }
}
