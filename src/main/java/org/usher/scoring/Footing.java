package org.usher.scoring;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What everything that is only read stands on: real verdicts, or, as long as there is none and a
/// demonstration is loaded, simulated ones. Never on both. What stands on simulated verdicts says
/// so on the screen and is put to work by nobody.
@Component
public class Footing {

  private final JdbcClient database;

  Footing(JdbcClient database) {
    this.database = database;
  }

  /// Whether there are simulated verdicts and not a single real one.
  @Transactional(readOnly = true)
  public boolean isSimulated() {
    return database
        .sql(
            """
            select not exists (select 1 from scoring_verdict join scoring_score on score_id = id
                where not simulated)
              and exists (select 1 from scoring_verdict join scoring_score on score_id = id
                where simulated)
            """)
        .query(Boolean.class)
        .single();
  }

  /// @throws SimulatedRefused when what is read now is simulated
  void requireReal() {
    if (isSimulated()) {
      throw new SimulatedRefused();
    }
  }
}
