package org.usher.staff.ui;

import java.util.Optional;
import org.usher.design.Markup;

/// The parts that the forms of staff are made of.
final class Form {

  private Form() {}

  static Markup to(String address) {
    return Markup.of("form", "form").with("method", "post").with("action", address);
  }

  static Markup hidden(String name, String value) {
    return Markup.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  static Markup button(String words) {
    return Markup.of("button").with("type", "submit").saying(words);
  }

  /// A labelled field that must be filled in.
  static Markup field(String label, Markup input) {
    String id = Optional.ofNullable(input.getElement().getAttribute("name")).orElseThrow();
    return Markup.of("div", "field")
        .holding(
            Markup.of("label").with("for", id).saying(label),
            input.with("id", id).marked("required"));
  }

  static Markup email(String value) {
    return input("email", "email", "username").with("value", value).with("inputmode", "email");
  }

  static Markup currentPassword() {
    return input("password", "password", "current-password");
  }

  /// Browsers offer to make one up, and say at once when it is too short.
  static Markup newPassword(int minLength, int maxLength) {
    return input("password", "password", "new-password")
        .with("minlength", String.valueOf(minLength))
        .with("maxlength", String.valueOf(maxLength))
        .with("aria-describedby", "rule");
  }

  static Markup hint(String words) {
    return Markup.of("p", "hint").with("id", "rule").saying(words);
  }

  /// Something that went as wished.
  static Markup notice(String words) {
    return Markup.of("p", "notice").with("role", "status").saying(words);
  }

  /// Something that did not, and what to do.
  static Markup problem(String words) {
    return Markup.of("p", "problem").with("role", "alert").saying(words);
  }

  static Markup link(String address, String words) {
    return Markup.of("p", "aside").holding(Markup.of("a").with("href", address).saying(words));
  }

  private static Markup input(String name, String type, String autocomplete) {
    return Markup.of("input")
        .with("name", name)
        .with("type", type)
        .with("autocomplete", autocomplete)
        .with("autocapitalize", "none")
        .with("spellcheck", "false");
  }
}
