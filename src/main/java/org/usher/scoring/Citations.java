package org.usher.scoring;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.usher.content.PageId;
import org.usher.engagement.PageVisit;

/// How often each rule and each page spoke for, or against, people whom sales took or sent back.
@Component
public class Citations {

  private final Footing footing;
  private final JdbcClient database;

  Citations(Footing footing, JdbcClient database) {
    this.footing = footing;
    this.database = database;
  }

  /// By the id of the rule; rules that never spoke are missing.
  @Transactional(readOnly = true)
  public Map<String, Cited> byRule() {
    var counts = new HashMap<String, Cited>();
    database
        .sql(
            """
            select rule, sum(result is null or result in ('NOT_YET', 'UNUSABLE')) as open,
              sum(result in ('ACCEPTED', 'WON', 'LOST')) as accepted,
              sum(result = 'REJECTED') as rejected
            from scoring_score left join scoring_verdict on score_id = id,
              json_table(contributions, '$[*]' columns (rule varchar(60) path '$.rule')) as cited
            where not imported and simulated = ?
            group by rule
            """)
        .param(footing.isSimulated())
        .query((row, number) ->
            counts.put(
                row.getString("rule"),
                new Cited(row.getInt("accepted"), row.getInt("rejected"), row.getInt("open"))))
        .list();
    counts.remove(ScoringModel.BASE);
    return counts;
  }

  /// By page, how many leads had really read it.
  public static Map<PageId, Cited> byPage(Past past) {
    var counts = new HashMap<PageId, Cited>();
    for (PastCase one : past.cases()) {
      one.handoff().facts().pages().stream()
          .filter(PageVisit::isRead)
          .map(PageVisit::page)
          .distinct()
          .forEach(page -> counts.merge(page, Cited.in(one), Cited::plus));
    }
    return counts;
  }

  /// @param accepted leads in which it spoke and that were accepted, won or lost later
  /// @param open leads in which it spoke and of which nothing is known that counts
  public record Cited(int accepted, int rejected, int open) {

    private static final Cited NEVER = new Cited(0, 0, 0);

    static Cited in(PastCase past) {
      return past.isGood()
          .map(good -> good ? new Cited(1, 0, 0) : new Cited(0, 1, 0))
          .orElse(new Cited(0, 0, 1));
    }

    Cited plus(Cited other) {
      return new Cited(accepted + other.accepted, rejected + other.rejected, open + other.open);
    }

    public int all() {
      return accepted + rejected + open;
    }

    /// What is known of a rule.
    public static Cited of(Map<String, Cited> all, String rule) {
      return all.getOrDefault(rule, NEVER);
    }
  }
}
