package org.usher.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.lead.CompanyImport.Kind;
import org.usher.lead.CompanyImport.RowProblem;
import org.usher.staff.Account;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Whose company is whose. A lead of a known company goes to its owner. For administrators.
@Component
public final class Companies {

  /// A list that is read whole in memory.
  static final int MOST_ROWS = 100_000;

  private static final int MOST_PROBLEMS = 200;

  private final StoredCompanies stored;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;

  Companies(StoredCompanies stored, Staff staff, Audit audit, Transactions transactions) {
    this.stored = stored;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// By domain.
  public List<Company> all(int most) {
    staff.require(Role.ADMINISTRATOR);
    return transactions.retrying(() -> stored.all(most));
  }

  public long count() {
    staff.require(Role.ADMINISTRATOR);
    return transactions.retrying(stored::count);
  }

  /// What a CSV with the columns `domain`, `owner` (the address with which a seller signs in) and
  /// `status` (customer, prospect, partner, former, competitor) would do. Nothing is kept.
  public CompanyImport read(String csv) {
    staff.require(Role.ADMINISTRATOR);
    List<CsvRows.Row> rows = CsvRows.of(csv);
    if (rows.size() < 2) {
      return refused(Kind.NO_COLUMNS, "");
    }
    if (rows.size() > MOST_ROWS) {
      return refused(Kind.TOO_LONG, String.valueOf(rows.size()));
    }
    Map<String, Integer> columns = columns(rows.getFirst());
    if (!columns.keySet().containsAll(List.of("domain", "owner"))) {
      return refused(Kind.NO_COLUMNS, String.join(", ", columns.keySet()));
    }
    return new Reading(columns, sellers()).of(rows.subList(1, rows.size()));
  }

  private static CompanyImport refused(Kind kind, String given) {
    return new CompanyImport(List.of(), List.of(new RowProblem(1, kind, given)));
  }

  private static Map<String, Integer> columns(CsvRows.Row head) {
    return IntStream.range(0, head.fields().size())
        .boxed()
        .collect(
            Collectors.toMap(
                place -> head.field(place).toLowerCase(Locale.ROOT),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private Map<String, Account> sellers() {
    return staff.active(Role.SELLER).stream()
        .collect(
            Collectors.toMap(
                account -> account.email().toLowerCase(Locale.ROOT),
                Function.identity(),
                (first, second) -> first));
  }

  /// Keeps what was good; a domain that is there already gets its new owner.
  public void keep(CompanyImport read) {
    staff.require(Role.ADMINISTRATOR);
    transactions.retrying(() -> {
      stored.keep(read.good());
      audit.note("companies.imported", String.valueOf(read.good().size()));
    });
  }

  public void remove(String domain) {
    staff.require(Role.ADMINISTRATOR);
    transactions.retrying(() -> {
      stored.remove(domain);
      audit.note("company.removed", domain.substring(0, Math.min(64, domain.length())));
    });
  }

  /// Reads row by row.
  private record Reading(Map<String, Integer> columns, Map<String, Account> sellers) {

    CompanyImport of(List<CsvRows.Row> rows) {
      var good = new LinkedHashMap<String, Company>();
      var problems = new ArrayList<RowProblem>();
      for (CsvRows.Row row : rows) {
        problem(row)
            .ifPresentOrElse(
                problems::add,
                () -> {
                  Company company = company(row);
                  if (good.put(company.domain(), company) != null) {
                    problems.add(new RowProblem(row.line(), Kind.TWICE, company.domain()));
                  }
                });
      }
      return new CompanyImport(
          List.copyOf(good.values()), problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private Optional<RowProblem> problem(CsvRows.Row row) {
      String domain = domain(row);
      if (row.isBroken()) {
        return wrong(row, Kind.BROKEN_QUOTES, "");
      }
      if (!Company.isDomain(domain)) {
        return wrong(row, Kind.NO_DOMAIN, domain);
      }
      if (Plain.isShared(domain)) {
        return wrong(row, Kind.SHARED_DOMAIN, domain);
      }
      if (!sellers.containsKey(owner(row))) {
        return wrong(row, Kind.NO_SUCH_SELLER, owner(row));
      }
      return standing(row).isEmpty()
          ? wrong(row, Kind.NO_SUCH_STANDING, field(row, "status"))
          : Optional.empty();
    }

    private static Optional<RowProblem> wrong(CsvRows.Row row, Kind kind, String given) {
      return Optional.of(new RowProblem(row.line(), kind, given));
    }

    private Company company(CsvRows.Row row) {
      Account owner = java.util.Objects.requireNonNull(sellers.get(owner(row)));
      return new Company(domain(row), owner.id(), standing(row).orElseThrow());
    }

    private String domain(CsvRows.Row row) {
      return field(row, "domain").toLowerCase(Locale.ROOT).replaceFirst("^(www\\.|@)", "");
    }

    private String owner(CsvRows.Row row) {
      return field(row, "owner").toLowerCase(Locale.ROOT);
    }

    private Optional<Standing> standing(CsvRows.Row row) {
      String given = field(row, "status").toUpperCase(Locale.ROOT);
      return given.isEmpty()
          ? Optional.of(Standing.CUSTOMER)
          : java.util.Arrays.stream(Standing.values())
              .filter(standing -> standing.name().equals(given))
              .findFirst();
    }

    private String field(CsvRows.Row row, String column) {
      return row.field(columns.getOrDefault(column, -1));
    }
  }
}
