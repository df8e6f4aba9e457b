package org.usher.lead;

import java.util.List;
import org.usher.visitor.Consent;

/// All that a seller may see of a lead.
///
/// @param history oldest first
/// @param consents as they stand now, withdrawn ones too
/// @param others leads of the same person, oldest first
public record LeadDetails(
    LeadLine line,
    Sheet sheet,
    List<HistoryLine> history,
    List<Consent> consents,
    List<LeadLine> others) {

  public LeadDetails {
    history = List.copyOf(history);
    consents = List.copyOf(consents);
    others = List.copyOf(others);
  }
}
