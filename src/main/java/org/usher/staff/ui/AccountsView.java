package org.usher.staff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.staff.Accounts;
import org.usher.staff.EmailTaken;
import org.usher.staff.LastAdministrator;
import org.usher.staff.Role;

/// The accounts of everybody who works here: who they are, what they may do, and an invitation for
/// the next.
@Route("staff/accounts")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends HtmlContainer implements HasDynamicTitle {

  private final transient Accounts accounts;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final Markup list = Markup.of("div", "leads");

  AccountsView(Accounts accounts, Words words) {
    super("div");
    this.accounts = accounts;
    this.speech = Speech.here(words);
    add(
        Markup.of("header", "top")
            .holding(Markup.of("h1").saying(speech.say("staff.accounts.title"))),
        status,
        Markup.of("div", "lanes").holding(list, invitation()));
    show();
  }

  @Override
  public String getPageTitle() {
    return speech.say("staff.accounts.title");
  }

  private void show() {
    list.removeAll();
    accounts
        .all()
        .forEach(entry -> list.add(new AccountRow(accounts, speech, entry, this::attempt)));
  }

  private Markup invitation() {
    var name = new TextField(speech.say("staff.accounts.who"));
    var email = new EmailField(speech.say("staff.email"));
    CheckboxGroup<Role> roles = roles(speech);
    var send = new Button(speech.say("staff.accounts.send-invitation"));
    send.addClickListener(event ->
        attempt(
            () -> invite(name.getValue(), email.getValue(), roles.getValue()),
            speech.say("staff.accounts.invited", email.getValue())));
    return Markup.of("section", "measure form")
        .holding(
            Markup.of("h2").saying(speech.say("staff.accounts.invite")), name, email, roles, send);
  }

  private void invite(String name, String email, Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new NoRole();
    }
    accounts.invite(name, email, roles);
  }

  static CheckboxGroup<Role> roles(Speech speech) {
    var roles = new CheckboxGroup<Role>(speech.say("staff.accounts.roles"));
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> speech.say("staff.role." + role));
    return roles;
  }

  /// Does it, and says what came of it.
  private void attempt(Runnable deed, String done) {
    try {
      deed.run();
      show();
      status.say(done);
    } catch (EmailTaken e) {
      status.warn(speech.say("staff.accounts.email-taken"));
    } catch (LastAdministrator e) {
      status.warn(speech.say("staff.accounts.last-administrator"));
    } catch (NoRole e) {
      status.warn(speech.say("staff.accounts.role-needed"));
    } catch (IllegalArgumentException e) {
      status.warn(speech.say("staff.accounts.not-possible"));
    }
  }

  /// Nobody can work here without a role.
  static final class NoRole extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
