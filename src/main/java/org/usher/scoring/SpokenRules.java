package org.usher.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which rules spoke in recorded scores.
@Component
public class SpokenRules {

  private static final int AT_ONCE = 500;

  private final JdbcClient database;

  SpokenRules(JdbcClient database) {
    this.database = database;
  }

  /// Ids of rules by score; scores that are not kept are missing.
  @Transactional(readOnly = true)
  public Map<ScoreId, Set<String>> in(List<ScoreId> scores) {
    var rules = new HashMap<ScoreId, Set<String>>();
    List<ScoreId> all = scores.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      read(all.subList(from, Math.min(all.size(), from + AT_ONCE)), rules);
    }
    return rules;
  }

  private void read(List<ScoreId> some, Map<ScoreId, Set<String>> rules) {
    RowCallbackHandler reads =
        row ->
            rules
                .computeIfAbsent(
                    new ScoreId(row.getObject("id", UUID.class)), unused -> new HashSet<>())
                .add(row.getString("rule"));
    database
        .sql(
            """
            select id, rule from scoring_score,
              json_table(contributions, '$[*]' columns (rule varchar(60) path '$.rule')) as cited
            where id in (:scores)
            """)
        .param("scores", some.stream().map(ScoreId::value).toList())
        .query(reads);
  }
}
