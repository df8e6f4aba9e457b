package org.usher.lead;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as they are compared: small letters without accents, everything else is a gap.
final class Plain {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Where many companies have their addresses, so that a shared domain says nothing.
  private static final Set<String> SHARED_DOMAINS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "yahoo.com",
          "icloud.com",
          "me.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "gmx.at",
          "gmx.ch",
          "web.de",
          "t-online.de",
          "freenet.de",
          "proton.me",
          "protonmail.com",
          "mail.com",
          "mail.ru",
          "qq.com",
          "163.com",
          "orange.fr",
          "free.fr",
          "libero.it",
          "bluewin.ch");

  /// What a company is besides its name.
  private static final Set<String> FORMS =
      Set.of(
          "gmbh", "ag", "kg", "se", "ltd", "limited", "inc", "llc", "plc", "sa", "sas", "bv", "ab",
          "co", "corp", "company", "und", "and", "the");

  private Plain() {}

  /// The words, each after a gap: ` jana example`.
  static String text(String any) {
    String small = Normalizer.normalize(any.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return " " + GAPS.matcher(MARKS.matcher(small).replaceAll("")).replaceAll(" ").strip();
  }

  /// The same word by word.
  static List<String> words(String any) {
    return Arrays.stream(text(any).strip().split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /// What is compared of a company's name: without its legal form.
  static String company(String name) {
    return String.join(" ", words(name).stream().filter(word -> !FORMS.contains(word)).toList());
  }

  /// The domain of an address that belongs to one company; empty when it is shared by many.
  static String domain(String email) {
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return isShared(domain) ? "" : domain;
  }

  static boolean isShared(String domain) {
    return SHARED_DOMAINS.contains(domain);
  }
}
