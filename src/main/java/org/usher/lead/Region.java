package org.usher.lead;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.usher.visitor.PersonDetails;

/// Where somebody is, as far as their telephone number or the end of their address says: a country
/// in two small letters. The number comes first, since addresses under `.io` or `.ai` say little.
final class Region {

  private static final int LONGEST_CODE = 3;

  /// ITU-T E.164, the countries our customers have asked for; others are not recognised.
  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry("1", "us"),
          Map.entry("20", "eg"),
          Map.entry("27", "za"),
          Map.entry("30", "gr"),
          Map.entry("31", "nl"),
          Map.entry("32", "be"),
          Map.entry("33", "fr"),
          Map.entry("34", "es"),
          Map.entry("351", "pt"),
          Map.entry("352", "lu"),
          Map.entry("353", "ie"),
          Map.entry("354", "is"),
          Map.entry("358", "fi"),
          Map.entry("359", "bg"),
          Map.entry("36", "hu"),
          Map.entry("370", "lt"),
          Map.entry("371", "lv"),
          Map.entry("372", "ee"),
          Map.entry("380", "ua"),
          Map.entry("385", "hr"),
          Map.entry("386", "si"),
          Map.entry("39", "it"),
          Map.entry("40", "ro"),
          Map.entry("41", "ch"),
          Map.entry("420", "cz"),
          Map.entry("421", "sk"),
          Map.entry("423", "li"),
          Map.entry("43", "at"),
          Map.entry("44", "gb"),
          Map.entry("45", "dk"),
          Map.entry("46", "se"),
          Map.entry("47", "no"),
          Map.entry("48", "pl"),
          Map.entry("49", "de"),
          Map.entry("52", "mx"),
          Map.entry("55", "br"),
          Map.entry("61", "au"),
          Map.entry("64", "nz"),
          Map.entry("65", "sg"),
          Map.entry("81", "jp"),
          Map.entry("82", "kr"),
          Map.entry("86", "cn"),
          Map.entry("90", "tr"),
          Map.entry("91", "in"),
          Map.entry("971", "ae"),
          Map.entry("972", "il"));

  /// All that can be recognised, in the order of the alphabet.
  static final SortedSet<String> KNOWN =
      Collections.unmodifiableSortedSet(new TreeSet<>(BY_CODE.values()));

  private Region() {}

  static Optional<String> of(PersonDetails person) {
    return ofPhone(person.phone()).or(() -> ofAddress(person.email()));
  }

  private static Optional<String> ofPhone(String phone) {
    String digits = phone.replaceAll("[^+0-9]", "").replaceFirst("^00", "+");
    if (!digits.startsWith("+")) {
      return Optional.empty();
    }
    for (int length = LONGEST_CODE; length > 0; length--) {
      if (digits.length() > length && BY_CODE.containsKey(digits.substring(1, length + 1))) {
        return Optional.ofNullable(BY_CODE.get(digits.substring(1, length + 1)));
      }
    }
    return Optional.empty();
  }

  /// @param email or its domain alone
  static Optional<String> ofAddress(String email) {
    String end = email.substring(email.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    String country = end.equals("uk") ? "gb" : end;
    return Optional.of(country).filter(KNOWN::contains);
  }
}
