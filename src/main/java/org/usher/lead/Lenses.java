package org.usher.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;

/// Looks at a lead through a method of selling. Whoever has the details may see the same in another
/// order, so nobody is asked again who they are.
@Component
public final class Lenses {

  private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?])\\s+|\\R");

  private final Publication publication;

  Lenses(Publication publication) {
    this.publication = publication;
  }

  /// Ids and names of the methods, in the order of their file.
  public SequencedMap<String, String> methods(String language) {
    var names = new LinkedHashMap<String, String>();
    publication
        .current()
        .part(Methods.class)
        .all()
        .forEach(method -> names.put(method.id(), method.name().in(language)));
    return names;
  }

  /// The lead as the method looks at it; empty when there is no such method.
  public Optional<Lens> look(LeadDetails lead, String method, String language) {
    Snapshot site = publication.current();
    return site.part(Methods.class)
        .find(method)
        .map(found -> look(found, lead.sheet(), lead.facts(), site, language));
  }

  static Lens look(Method method, Sheet sheet, Facts facts, Snapshot site, String language) {
    var seen = new Seen(sheet, facts, site, language);
    List<Lens.Stage> stages =
        method.stages().stream()
            .map(stage ->
                new Lens.Stage(
                    stage.name().in(language),
                    stage.slots().stream().map(slot -> seen.known(stage, slot)).toList()))
            .toList();
    Optional<String> next =
        stages.stream()
            .flatMap(stage -> stage.slots().stream())
            .filter(known -> !known.isFilled())
            .map(Lens.Known::ask)
            .findFirst();
    return new Lens(
        method.id(), method.name().in(language), method.idea().in(language), stages, next);
  }

  /// What one buyer said and did.
  private record Seen(Sheet sheet, Facts facts, Snapshot site, String language) {

    Lens.Known known(Method.Stage stage, Slot slot) {
      var said = new ArrayList<Lens.Said>();
      said.addAll(answers(slot));
      said.addAll(sentences(slot));
      said.addAll(wish(slot));
      return new Lens.Known(
          slot.id(),
          slot.name().in(language),
          said,
          hints(slot),
          stage.ask().orElse(slot.ask()).in(language));
    }

    /// The option as the buyer read it when they chose it.
    private List<Lens.Said> answers(Slot slot) {
      return facts.answers().given().keySet().stream()
          .flatMap(asked -> site.questionnaire().question(asked).stream())
          .flatMap(question ->
              facts.answers().to(question.id()).stream()
                  .filter(slot.from().getOrDefault(question.id(), Set.of())::contains)
                  .flatMap(chosen -> question.option(chosen).stream())
                  .map(option ->
                      new Lens.Said(
                          question.ask().in(sheet.language()),
                          option.label().in(sheet.language()))))
          .toList();
    }

    private List<Lens.Said> sentences(Slot slot) {
      return Arrays.stream(SENTENCE_ENDS.split(sheet.message()))
          .map(String::strip)
          .filter(sentence -> !sentence.isEmpty())
          .filter(sentence -> speaksOf(slot, Plain.text(sentence) + " "))
          .map(sentence -> new Lens.Said("", sentence))
          .toList();
    }

    private static boolean speaksOf(Slot slot, String plain) {
      return slot.words().stream().anyMatch(word -> plain.contains(" " + word + " "));
    }

    private List<Lens.Said> wish(Slot slot) {
      boolean hasTime = slot.isContact() && !sheet.time().isBlank();
      if (hasTime) {
        return List.of(new Lens.Said("", sheet.time()));
      }
      boolean isAsked = sheet.isRaisedHand() && (slot.isContact() || slot.isHand());
      return isAsked && !sheet.evidence().isEmpty()
          ? List.of(new Lens.Said("", sheet.evidence().getLast()))
          : List.of();
    }

    private List<String> hints(Slot slot) {
      return facts.pages().stream()
          .filter(PageVisit::isRead)
          .map(PageVisit::page)
          .filter(slot.read()::contains)
          .distinct()
          .map(this::title)
          .toList();
    }

    private String title(PageId page) {
      return site.page(page, language).map(Page::title).orElse(page.slug());
    }
  }
}
