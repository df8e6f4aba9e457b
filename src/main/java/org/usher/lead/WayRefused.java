package org.usher.lead;

/// The buyer did not ask to be reached this way, or does not agree to be contacted any more.
public final class WayRefused extends LeadException {

  private final Way way;

  WayRefused(LeadId lead, Way way) {
    super(lead, "The buyer of lead %s does not want to be reached by %s".formatted(lead, way));
    this.way = way;
  }

  /// The one that was tried.
  public Way way() {
    return way;
  }
}
