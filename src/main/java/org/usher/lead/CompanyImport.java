package org.usher.lead;

import java.util.List;

/// What a list of companies would do, before it does.
///
/// @param good rows that can be kept, the last one of each domain
/// @param problems what is wrong with the other rows
public record CompanyImport(List<Company> good, List<RowProblem> problems) {

  public CompanyImport {
    good = List.copyOf(good);
    problems = List.copyOf(problems);
  }

  /// @param line counted from 1
  /// @param given what stands there, as far as it explains the problem
  public record RowProblem(int line, Kind kind, String given) {}

  /// What can be wrong.
  public enum Kind {
    /// The file has too few columns, or no rows.
    NO_COLUMNS,
    TOO_LONG,
    BROKEN_QUOTES,
    NO_DOMAIN,
    /// Many companies and people have addresses there.
    SHARED_DOMAIN,
    NO_SUCH_SELLER,
    NO_SUCH_STANDING,
    /// The same domain again; the last one counts.
    TWICE
  }
}
