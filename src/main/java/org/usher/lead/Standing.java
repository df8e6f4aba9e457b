package org.usher.lead;

/// How a company stands to us.
public enum Standing {
  CUSTOMER,
  /// Somebody works on winning them.
  PROSPECT,
  PARTNER,
  /// Was a customer.
  FORMER,
  /// Sells what we sell: comes to sales only when they ask to talk.
  COMPETITOR
}
