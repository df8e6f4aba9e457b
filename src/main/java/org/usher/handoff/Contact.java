package org.usher.handoff;

import org.usher.lead.Way;
import org.usher.visitor.PersonDetails;

/// What a buyer wrote, cleaned and found good.
///
/// @param company empty when not given
/// @param message empty only when a call is wanted, or nothing now
/// @param phone empty when not given; given when a call by phone is wanted
/// @param time when it suits, in the buyer's words; empty when not given
/// @param mayFollowUp whether the buyer agreed to be contacted later
public record Contact(
    String name,
    String email,
    String company,
    String message,
    Way way,
    String phone,
    String time,
    Wish wish,
    boolean mayFollowUp) {

  /// The same for a time when what was asked here has long been answered.
  Contact forLater() {
    return new Contact(name, email, company, "", way, phone, "", Wish.LATER, mayFollowUp);
  }

  /// Who wrote it.
  PersonDetails person() {
    return new PersonDetails(name, email, company, phone);
  }

  /// Without anything personal.
  @Override
  public String toString() {
    return "Contact[…]";
  }
}
