package org.usher.visitor;

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

  /// Says nothing about the person.
  @Override
  public String toString() {
    return "PersonDetails[…]";
  }
}
