package org.usher.handoff;

import java.util.Set;

/// What stands in the contact form, as it was typed, but for what cannot be seen.
///
/// @param way an option of [org.usher.lead.Way], in lower case
/// @param wish an option of [Wish], in lower case
/// @param mayFollowUp whether the box for being contacted later too is ticked
/// @param mayRemember whether the box for being known again is ticked
/// @param lines ids of the lines of the preview that are to be sent
public record Entries(
    String name,
    String email,
    String company,
    String message,
    String way,
    String phone,
    String time,
    String wish,
    boolean mayFollowUp,
    boolean mayRemember,
    Set<String> lines) {

  public Entries {
    name = Plain.visible(name);
    email = Plain.visible(email);
    company = Plain.visible(company);
    message = Plain.visible(message);
    phone = Plain.visible(phone);
    time = Plain.visible(time);
    lines = Set.copyOf(lines);
  }

  /// An empty form.
  ///
  /// @param lines what is ticked at first
  public static Entries none(Set<String> lines) {
    return new Entries("", "", "", "", "email", "", "", "answer", false, false, lines);
  }

  /// The same with these lines to be sent.
  public Entries ticking(Set<String> ticked) {
    return new Entries(
        name, email, company, message, way, phone, time, wish, mayFollowUp, mayRemember, ticked);
  }

  /// Without what was typed.
  @Override
  public String toString() {
    return "Entries[…]";
  }
}
