package org.usher.insight.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.insight.Steering.Course;

/// Which model runs, and the way back to those that ran before.
final class CoursePart {

  private static final int VERSION_DIGITS = 8;

  private final Speech speech;
  private final Times times;
  private final Consumer<String> goesBack;

  /// @param goesBack is told the version
  CoursePart(Speech speech, Times times, Consumer<String> goesBack) {
    this.speech = speech;
    this.times = times;
    this.goesBack = goesBack;
  }

  Markup of(Course course) {
    var part =
        Markup.of("div", "studio-part")
            .holding(
                Markup.of("p")
                    .saying(
                        speech.say(
                            course.isWritten() ? "insight.course.written" : "insight.course.learnt",
                            course.name(),
                            shortened(course.version()),
                            Said.points(course.line(), speech),
                            course.since(course.version()).map(times::moment).orElse(""))));
    var ways = Markup.of("ul", "plain-list");
    course.earlier().forEach(version -> ways.add(way(course, version)));
    return course.earlier().isEmpty() ? part : part.holding(ways);
  }

  private Markup way(Course course, String version) {
    String words =
        version.equals(course.written())
            ? speech.say("insight.course.back.written", shortened(version))
            : speech.say(
                "insight.course.back",
                shortened(version),
                course.since(version).map(times::moment).orElse(""));
    var button =
        new NativeButton(
            speech.say("insight.course.back.button"), click -> goesBack.accept(version));
    button.addClassName("quiet");
    button.getElement().setAttribute("aria-label", words);
    return Markup.of("li", "went").holding(Markup.of("span").saying(words), button);
  }

  static String shortened(String version) {
    return version.substring(0, VERSION_DIGITS);
  }
}
