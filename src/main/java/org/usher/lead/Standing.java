package org.usher.lead;

/// How a company stands to us.
public enum Standing {
  CUSTOMER,
  /// Somebody works on winning them.
  PROSPECT,
  PARTNER,
  /// Was a customer.
  FORMER
}
