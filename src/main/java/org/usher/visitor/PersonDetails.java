package org.usher.visitor;

import java.util.EnumSet;
import java.util.Set;

/// Who a person is, in clear. Exists in memory only; keep it no longer than a screen or a message
/// takes.
///
/// Surrounding blanks are taken off. What is asked for and not given is an empty text.
///
/// @param name up to 200 characters
/// @param email by which the person is found again; 3 to 254 characters with an `@`
/// @param company up to 200 characters
/// @param phone as written; up to 50 characters
public record PersonDetails(String name, String email, String company, String phone) {

  public PersonDetails {
    name = fitting("name", name, 200);
    email = fitting("e-mail address", email, 254);
    company = fitting("company", company, 200);
    phone = fitting("phone number", phone, 50);
    if (email.length() < 3 || email.indexOf('@') < 1) {
      throw new IllegalArgumentException("An e-mail address has an @ and something before it");
    }
  }

  /// The value is not repeated in the message.
  private static String fitting(String what, String value, int most) {
    String stripped = value.strip();
    if (stripped.length() > most) {
      throw new IllegalArgumentException(
          "A %s has up to %d characters, not %d".formatted(what, most, stripped.length()));
    }
    return stripped;
  }

  /// What of this other details say otherwise.
  Set<CorrectedPart> differing(PersonDetails other) {
    var parts = EnumSet.noneOf(CorrectedPart.class);
    add(parts, CorrectedPart.NAME, name.equals(other.name));
    add(parts, CorrectedPart.EMAIL, email.equals(other.email));
    add(parts, CorrectedPart.COMPANY, company.equals(other.company));
    add(parts, CorrectedPart.PHONE, phone.equals(other.phone));
    return parts;
  }

  private static void add(Set<CorrectedPart> parts, CorrectedPart part, boolean isSame) {
    if (!isSame) {
      parts.add(part);
    }
  }

  /// These details with `parts` as `now` has them.
  public PersonDetails corrected(PersonDetails now, Set<CorrectedPart> parts) {
    return new PersonDetails(
        parts.contains(CorrectedPart.NAME) ? now.name : name,
        parts.contains(CorrectedPart.EMAIL) ? now.email : email,
        parts.contains(CorrectedPart.COMPANY) ? now.company : company,
        parts.contains(CorrectedPart.PHONE) ? now.phone : phone);
  }

  /// Says nothing about the person.
  @Override
  public String toString() {
    return "PersonDetails[…]";
  }
}
