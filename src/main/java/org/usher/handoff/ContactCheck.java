package org.usher.handoff;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.usher.lead.Way;

/// Looks at a contact form: cleans what was typed, and says what is missing or cannot be used.
public final class ContactCheck {

  public static final String NAME = "name";
  public static final String EMAIL = "email";
  public static final String COMPANY = "company";
  public static final String MESSAGE = "message";
  public static final String WAY = "way";
  public static final String PHONE = "phone";
  public static final String TIME = "time";
  public static final String WISH = "wish";
  public static final String FOLLOW_UP = "follow-up";
  public static final String REMEMBER = "remember";

  static final int MAX_LINE = 100;
  static final int MAX_EMAIL = 254;
  static final int MAX_PHONE = 40;
  static final int MAX_MESSAGE = 4000;

  /// What mail servers and people use, not all that RFC 5321 would allow.
  private static final Pattern EMAIL_FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  /// Digits with what is written between them; at least five digits.
  private static final Pattern PHONE_FORM = Pattern.compile("\\+?([ ().\\-/]*[0-9]){5,20}[ ]*");

  private final Entries typed;
  private final List<FieldProblem> problems = new ArrayList<>();

  private ContactCheck(Entries typed) {
    this.typed = typed;
  }

  public static Checked of(Entries typed) {
    return new ContactCheck(typed).checked();
  }

  private Checked checked() {
    var wish = choice(WISH, Wish.values(), typed.wish());
    var way = choice(WAY, Way.values(), typed.way());
    String name = required(NAME, line(NAME, typed.name(), MAX_LINE));
    String email = email();
    String company = line(COMPANY, typed.company(), MAX_LINE);
    String message = message(way, wish);
    String phone = phone(way);
    String time = line(TIME, typed.time(), MAX_LINE);
    return problems.isEmpty()
        ? new Checked.Good(
            new Contact(
                name,
                email,
                company,
                message,
                way.orElse(Way.EMAIL),
                phone,
                time,
                wish.orElse(Wish.ANSWER),
                typed.mayFollowUp() || wish.equals(Optional.of(Wish.LATER))))
        : new Checked.Wrong(problems);
  }

  private String email() {
    String email = required(EMAIL, line(EMAIL, typed.email(), MAX_EMAIL));
    if (!hasProblem(EMAIL) && !isEmail(email)) {
      add(EMAIL, "email.form");
    }
    return email;
  }

  static boolean isEmail(String email) {
    return email.indexOf('@') <= 64 && EMAIL_FORM.matcher(email).matches();
  }

  private String message(Optional<Way> way, Optional<Wish> wish) {
    String message = Plain.text(typed.message());
    if (message.length() > MAX_MESSAGE) {
      add(MESSAGE, "too-long", MAX_MESSAGE, message.length());
    }
    boolean isWritten = way.equals(Optional.of(Way.EMAIL)) && wish.equals(Optional.of(Wish.ANSWER));
    return isWritten ? required(MESSAGE, message) : message;
  }

  private String phone(Optional<Way> way) {
    String phone = line(PHONE, typed.phone(), MAX_PHONE);
    if (way.equals(Optional.of(Way.PHONE))) {
      required(PHONE, phone);
    }
    if (!phone.isEmpty() && !hasProblem(PHONE) && !PHONE_FORM.matcher(phone).matches()) {
      add(PHONE, "phone.form");
    }
    return phone;
  }

  private <E extends Enum<E>> Optional<E> choice(String field, E[] options, String chosen) {
    var found =
        Arrays.stream(options)
            .filter(option -> option.name().toLowerCase(ROOT).equals(chosen))
            .findFirst();
    if (found.isEmpty()) {
      add(field, field + ".missing");
    }
    return found;
  }

  private String line(String field, String value, int maxLength) {
    String line = Plain.line(value);
    if (line.length() > maxLength) {
      add(field, "too-long", maxLength, line.length());
    }
    return line;
  }

  private String required(String field, String value) {
    if (value.isEmpty()) {
      add(field, field + ".missing");
    }
    return value;
  }

  private boolean hasProblem(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }

  private void add(String field, String key, Object... arguments) {
    if (!hasProblem(field)) {
      problems.add(FieldProblem.of(field, key, arguments));
    }
  }
}
