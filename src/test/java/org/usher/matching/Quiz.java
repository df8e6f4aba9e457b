package org.usher.matching;

import java.util.Arrays;
import java.util.Optional;
import org.usher.content.Snapshot;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.QuestionId;

/// The question choice of the portal, opened for the benches: its own [Likelihoods], [Belief] and
/// [Interview], asked without end. Questions, options and pages go by their numbers.
public final class Quiz {

  private final Snapshot snapshot;
  private final Likelihoods site;
  private final Interview interview;

  /// @param snapshot needs no parts
  public Quiz(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.site = new Likelihoods(snapshot);
    this.interview =
        new Interview(site, snapshot.questionnaire(), Stopping.within(Integer.MAX_VALUE));
  }

  /// The question the portal asks on a site after these answers, and nothing else of its guidance.
  public static Optional<NextQuestion> next(Snapshot snapshot, Answers answers) {
    var site = snapshot.part(Likelihoods.class);
    return Guide.interview(snapshot).next(Belief.prior(site).given(answers, site), answers);
  }

  /// Nothing was asked yet.
  public State start() {
    return new State(Belief.prior(site), Answers.none());
  }

  /// Whether the portal would stop here, as far as belief goes.
  public boolean isDecided(State state) {
    return interview.isDecided(state.belief);
  }

  /// Share of belief that the best few pages hold.
  public double topMass(State state) {
    return interview.topMass(state.belief);
  }

  /// The number of the question the portal asks next; -1 when all were asked.
  public int choose(State state) {
    return interview
        .best(state.belief, state.answers)
        .map(next -> number(next.question().id()))
        .orElse(-1);
  }

  private int number(QuestionId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  /// Where a buyer stands.
  public final class State {

    private final Belief belief;
    private final Answers answers;

    private State(Belief belief, Answers answers) {
      this.belief = belief;
      this.answers = answers;
    }

    public State answered(int question, int option) {
      var table = site.table(id(question));
      Option chosen = table.question().options().get(option);
      return new State(
          belief.after(table, option), answers.with(table.question().id(), chosen.id()));
    }

    public State skipped(int question) {
      return new State(belief, answers.skipping(id(question)));
    }

    /// The same with belief spread evenly over some pages and taken from all others.
    public State believing(boolean[] pages) {
      var weights = new double[pages.length];
      for (int page = 0; page < pages.length; page++) {
        weights[page] = pages[page] ? 1 : 0;
      }
      return new State(Belief.weighing(weights), answers);
    }

    public boolean isAsked(int question) {
      return answers.isAsked(id(question));
    }

    /// What the answer to a question is expected to tell, in bits.
    public double gain(int question) {
      return site.table(id(question)).gain(belief);
    }

    public double[] probabilities() {
      var all = new double[site.size()];
      Arrays.setAll(all, belief::probability);
      return all;
    }

    private QuestionId id(int question) {
      return snapshot.questionnaire().questions().get(question).id();
    }
  }
}
