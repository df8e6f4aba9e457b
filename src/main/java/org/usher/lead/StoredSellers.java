package org.usher.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.staff.AccountId;

/// Where it is kept who takes part in the rotation, and how.
@Component
final class StoredSellers {

  private final JdbcClient database;

  StoredSellers(JdbcClient database) {
    this.database = database;
  }

  List<Seller> all() {
    return database
        .sql("select * from lead_seller order by account_id")
        .query((row, unused) -> seller(row))
        .list();
  }

  Optional<Seller> find(AccountId account) {
    return database
        .sql("select * from lead_seller where account_id = ?")
        .param(account.value())
        .query((row, unused) -> seller(row))
        .optional();
  }

  void keep(Seller seller) {
    database
        .sql(
            """
            replace into lead_seller
              (account_id, team, weight, capacity, hours, absent_from, absent_to)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(seller.account().value())
        .param(seller.team())
        .param(seller.weight())
        .param(seller.capacity())
        .param(seller.hours().toString())
        .param(seller.absentFrom().orElse(null))
        .param(seller.absentTo().orElse(null))
        .update();
  }

  private static Seller seller(ResultSet row) throws SQLException {
    return new Seller(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("team"),
        row.getInt("weight"),
        row.getInt("capacity"),
        OfficeHours.parse(row.getString("hours")),
        Optional.ofNullable(row.getObject("absent_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("absent_to", LocalDate.class)));
  }
}
