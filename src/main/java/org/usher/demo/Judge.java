package org.usher.demo;

import java.util.Random;
import org.usher.engagement.Facts;
import org.usher.lead.Loss;
import org.usher.lead.Rejection;
import org.usher.question.OptionId;
import org.usher.scoring.Score;

/// What simulated sales says of a simulated lead. The chance of being accepted is
///
/// p = 1 / (1 + e^-z), z = -0.3 + 0.05 (fit - 20) + 0.04 (engagement - 10) + 0.6 [raised a hand] +
/// the sum of a hidden weight for each answer, drawn once from N(0, 0.5).
///
/// So the points of the rules say something, and not everything: there is something to learn. Of
/// the accepted 35 % are won and 40 % are lost, the others are still open; of the rejected half do
/// not fit, a quarter come too early, one in ten gave wrong details, the others wanted something
/// else.
final class Judge {

  private static final double BASE = -0.3;
  private static final double PER_FIT_POINT = 0.05;
  private static final double PER_ENGAGEMENT_POINT = 0.04;
  private static final double USUAL_FIT = 20;
  private static final double USUAL_ENGAGEMENT = 10;
  private static final double HAND = 0.6;
  private static final double HIDDEN = 0.5;

  private final long seed;

  Judge(long seed) {
    this.seed = seed;
  }

  double chance(Score score, Facts facts, boolean isRaisedHand) {
    double z =
        BASE
            + PER_FIT_POINT * (score.fitPoints().decimal().doubleValue() - USUAL_FIT)
            + PER_ENGAGEMENT_POINT
                * (score.engagementPoints().decimal().doubleValue() - USUAL_ENGAGEMENT)
            + (isRaisedHand ? HAND : 0);
    for (var answer : facts.answers().given().entrySet()) {
      for (OptionId option : answer.getValue()) {
        z += hidden(answer.getKey() + ":" + option);
      }
    }
    return 1 / (1 + Math.exp(-z));
  }

  private double hidden(String answer) {
    return new Random(seed * 31 + answer.hashCode()).nextGaussian() * HIDDEN;
  }

  Rejection rejection(Random random) {
    double drawn = random.nextDouble();
    if (drawn < 0.5) {
      return Rejection.DOES_NOT_FIT;
    }
    if (drawn < 0.75) {
      return Rejection.BAD_TIMING;
    }
    return drawn < 0.85 ? Rejection.WRONG_DETAILS : Rejection.WANTED_SOMETHING_ELSE;
  }

  Loss loss(Random random) {
    return Loss.values()[random.nextInt(Loss.values().length)];
  }
}
