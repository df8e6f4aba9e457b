package org.usher.insight;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.scoring.Agreements;
import org.usher.scoring.Citations;
import org.usher.scoring.Citations.Cited;
import org.usher.scoring.Footing;
import org.usher.scoring.Learning;
import org.usher.scoring.Models;
import org.usher.scoring.Past;
import org.usher.scoring.Points;
import org.usher.scoring.Release;
import org.usher.scoring.Replay;
import org.usher.scoring.Replays;
import org.usher.scoring.RulePoints;
import org.usher.scoring.Teaching;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// How scoring runs and what verdicts teach, for those who answer for it: marketers and
/// administrators. Everything here is refused to others.
@Component
public final class Steering {

  private final Models models;
  private final Learning learning;
  private final Replays replays;
  private final Citations citations;
  private final Agreements agreements;
  private final Footing footing;
  private final JudgedEvidence evidence;
  private final Publication publication;
  private final Staff staff;

  Steering(
      Models models,
      Learning learning,
      Replays replays,
      Citations citations,
      Agreements agreements,
      Footing footing,
      JudgedEvidence evidence,
      Publication publication,
      Staff staff) {
    this.models = models;
    this.learning = learning;
    this.replays = replays;
    this.citations = citations;
    this.agreements = agreements;
    this.footing = footing;
    this.evidence = evidence;
    this.publication = publication;
    this.staff = staff;
  }

  public Course course() {
    require();
    var running = models.running();
    return new Course(
        running.name(),
        running.version(),
        models.authored().version(),
        running.threshold(),
        models.releases(),
        running.rulePoints());
  }

  /// Whether everything shown is made of simulated verdicts; if so, nothing of it is put to work.
  public boolean isSimulated() {
    require();
    return footing.isSimulated();
  }

  public Teaching teaching() {
    require();
    return learning.state();
  }

  /// @throws org.usher.scoring.DraftRefused when it has not beaten what runs
  /// @throws org.usher.scoring.SimulatedRefused when it was learnt from simulated verdicts
  public void publish(String draft) {
    learning.publish(draft, require());
  }

  /// Goes back to a model that ran before, or to the rules as they were written.
  ///
  /// @throws org.usher.scoring.DraftRefused when it never ran with these rules
  public void goBackTo(String version) {
    models.goBackTo(version, require());
  }

  /// Leads that sales can look at in a week, by the shared promise; 0 when nothing is promised.
  public int capacity() {
    require();
    return agreements.promise().capacity();
  }

  /// Those on whom models and lines are tried.
  public Past past() {
    require();
    return replays.past();
  }

  public Replay replay(String version, Past past) {
    require();
    return replays.of(version, past);
  }

  /// The same with the rules that somebody wrote into the file for drafts; empty when nobody did.
  public Optional<Replay> replayOfDraft(Past past) {
    require();
    return replays.ofDraft(past);
  }

  /// @throws org.usher.scoring.DraftRefused when it neither runs nor has beaten what runs
  /// @throws org.usher.scoring.SimulatedRefused when all verdicts are simulated
  public void moveLine(String version, Points line) {
    replays.moveLine(version, line, require());
  }

  /// By rule, in the order of the model, how often it spoke in leads.
  public List<RuleCited> rules() {
    require();
    var running = models.running();
    var cited = citations.byRule();
    Map<String, Judged> judged = evidence.byRule();
    return running.rulePoints().stream()
        .map(rule ->
            new RuleCited(
                rule, Cited.of(cited, rule.rule()), judged.getOrDefault(rule.rule(), Judged.NEVER)))
        .toList();
  }

  /// By page, how many leads had really read it; the most first.
  public List<PageCited> pages(Past past) {
    require();
    Map<PageId, Judged> judged = evidence.byPage();
    var site = publication.current();
    Map<PageId, Page> published =
        site.pages(site.settings().mainLanguage()).stream()
            .collect(toMap(Page::id, Function.identity()));
    return Citations.byPage(past).entrySet().stream()
        .flatMap(entry ->
            Stream.ofNullable(published.get(entry.getKey()))
                .map(page ->
                    new PageCited(
                        page, entry.getValue(), judged.getOrDefault(page.id(), Judged.NEVER))))
        .sorted(Comparator.comparingInt((PageCited one) -> one.cited().all()).reversed())
        .toList();
  }

  /// Names of accounts, as far as they are known.
  public Map<UUID, String> names(List<UUID> accounts) {
    require();
    var names = new LinkedHashMap<UUID, String>();
    accounts.forEach(id ->
        staff.find(new AccountId(id)).map(Account::name).ifPresent(name -> names.put(id, name)));
    return names;
  }

  private UUID require() {
    return staff.require(Role.MARKETER, Role.ADMINISTRATOR).id().value();
  }

  /// How often a rule spoke.
  public record RuleCited(RulePoints rule, Cited cited, Judged judged) {}

  /// How often a page was read by those who became leads.
  public record PageCited(Page page, Cited cited, Judged judged) {}

  /// What runs.
  ///
  /// @param version of the running model
  /// @param written version of the rules as their author wrote them
  /// @param line from how many points on
  /// @param releases the newest first; empty when the rules run as written
  public record Course(
      String name,
      String version,
      String written,
      Points line,
      List<Release> releases,
      List<RulePoints> rules) {

    /// Whether the rules run as written.
    public boolean isWritten() {
      return version.equals(written);
    }

    /// Models one may go back to: those that ran before, and the rules as written.
    public List<String> earlier() {
      return Stream.concat(releases.stream().map(Release::version), Stream.of(written))
          .distinct()
          .filter(one -> !one.equals(version))
          .toList();
    }

    /// When a model was put to work last; empty for the rules as written.
    public Optional<Instant> since(String model) {
      return releases.stream()
          .filter(release -> release.version().equals(model))
          .findFirst()
          .map(Release::at);
    }
  }
}
