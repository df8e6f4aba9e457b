package org.usher.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.staff.AccountId;

/// Where it is kept whose company is whose.
@Component
final class StoredCompanies {

  private final JdbcClient database;
  private final JdbcTemplate batches;

  StoredCompanies(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// The company with this domain, or with one that this is a part of: `eu.pumps.example` is a part
  /// of `pumps.example`.
  Optional<Company> of(String domain) {
    var candidates = new ArrayList<String>();
    for (String part = domain; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
      candidates.add(part);
    }
    return candidates.isEmpty()
        ? Optional.empty()
        : database
            .sql(
                """
                select * from lead_account where domain in (:domains)
                order by char_length(domain) desc limit 1
                """)
            .param("domains", candidates)
            .query((row, unused) -> company(row))
            .optional();
  }

  /// By domain.
  List<Company> all(int most) {
    return database
        .sql("select * from lead_account order by domain limit ?")
        .param(most)
        .query((row, unused) -> company(row))
        .list();
  }

  long count() {
    return database.sql("select count(*) from lead_account").query(Long.class).single();
  }

  void keep(List<Company> companies) {
    batches.batchUpdate(
        "replace into lead_account (domain, owner_id, standing) values (?, ?, ?)",
        companies.stream()
            .map(company ->
                new Object[] {company.domain(), company.owner().value(), company.standing().name()})
            .toList());
  }

  void remove(String domain) {
    database.sql("delete from lead_account where domain = ?").param(domain).update();
  }

  private static Company company(ResultSet row) throws SQLException {
    return new Company(
        row.getString("domain"),
        new AccountId(row.getObject("owner_id", UUID.class)),
        Standing.valueOf(row.getString("standing")));
  }
}
