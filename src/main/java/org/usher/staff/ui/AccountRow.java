package org.usher.staff.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.staff.Account;
import org.usher.staff.AccountEntry;
import org.usher.staff.AccountEntry.State;
import org.usher.staff.Accounts;
import org.usher.staff.Role;

/// One account, with what an administrator can do about it.
final class AccountRow extends HtmlContainer {

  private final transient Accounts accounts;
  private final transient Speech speech;
  private final transient AccountEntry entry;
  private final transient Attempt attempt;

  AccountRow(Accounts accounts, Speech speech, AccountEntry entry, Attempt attempt) {
    super("article");
    this.accounts = accounts;
    this.speech = speech;
    this.entry = entry;
    this.attempt = attempt;
    addClassName("account-row");
    Account account = entry.account();
    add(
        Markup.of("h2").saying(account.name()),
        Markup.of("p").saying(account.email()),
        Markup.of("p", "quiet-note").saying(roles(account) + " · " + state()),
        manage(account));
  }

  private String roles(Account account) {
    return account.roles().stream()
        .sorted()
        .map(role -> speech.say("staff.role." + role))
        .collect(Collectors.joining(", "));
  }

  private String state() {
    String state = speech.say("staff.state." + entry.state().name().toLowerCase(Locale.ROOT));
    return entry.hasFirstPassword()
        ? state + ", " + speech.say("staff.state.first-password")
        : state;
  }

  private NativeDetails manage(Account account) {
    CheckboxGroup<Role> roles = AccountsView.roles(speech);
    roles.setValue(account.roles());
    roles.addValueChangeListener(event -> play(account, event));
    var actions = Markup.of("p", "steps");
    actions.add(
        button("send-link", () -> accounts.sendLink(account.id())),
        button("end-sessions", () -> accounts.endSessions(account.id())),
        entry.state() == State.DEACTIVATED
            ? button("reactivate", () -> accounts.reactivate(account.id()))
            : button("deactivate", () -> accounts.deactivate(account.id())));
    return new NativeDetails(
        speech.say("staff.accounts.manage-who", account.name()),
        Markup.of("div", "form").holding(roles, actions));
  }

  private void play(
      Account account, ComponentValueChangeEvent<CheckboxGroup<Role>, Set<Role>> event) {
    attempt.to(
        () -> {
          if (event.getValue().isEmpty()) {
            throw new AccountsView.NoRole();
          }
          accounts.correct(account.id(), account.name(), account.email(), event.getValue());
        },
        speech.say("staff.accounts.roles-done"));
  }

  private Button button(String name, Runnable deed) {
    String key = "staff.accounts." + name;
    return new Button(speech.say(key), event -> attempt.to(deed, speech.say(key + ".done")));
  }

  /// Does something and says what came of it.
  interface Attempt {
    void to(Runnable deed, String done);
  }
}
