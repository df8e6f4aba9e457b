package org.usher.staff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.staff.OwnPassword;
import org.usher.staff.PasswordChoice;
import org.usher.staff.PasswordProblem;

/// Where whoever is signed in changes their own password.
@Route("staff/password")
@PermitAll
class PasswordView extends HtmlContainer implements HasDynamicTitle {

  private final transient OwnPassword own;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final PasswordField current;
  private final PasswordField wanted;

  PasswordView(OwnPassword own, Words words) {
    super("div");
    this.own = own;
    this.speech = Speech.here(words);
    this.current = field("staff.password.current", "current-password");
    this.wanted = field("staff.new-password", "new-password");
    wanted.setHelperText(speech.say("staff.password.rule", PasswordProblem.MIN_LENGTH));
    var change = new Button(speech.say("staff.choose.button"), event -> change());
    change.addClickShortcut(Key.ENTER);
    addClassName("measure");
    add(
        Markup.of("header", "top")
            .holding(
                Markup.of("h1").saying(speech.say("staff.password.title")),
                Markup.of("p", "quiet-note").saying(speech.say("staff.password.ends-sessions"))),
        status,
        Markup.of("div", "form").holding(current, wanted, change));
  }

  @Override
  public String getPageTitle() {
    return speech.say("staff.password.title");
  }

  private void change() {
    switch (own.change(current.getValue(), wanted.getValue())) {
      case PasswordChoice.Changed() ->
          getUI().ifPresent(ui -> ui.getPage().setLocation("/staff/sign-in?chosen"));
      case PasswordChoice.Refused(var problem) ->
          status.warn(speech.say(PasswordWords.key(problem), PasswordWords.limit(problem)));
      case PasswordChoice.NotYours() -> status.warn(speech.say("staff.password.not-yours"));
      case PasswordChoice.TooOften() -> status.warn(speech.say("staff.password.too-often"));
      case PasswordChoice.LinkIsOver() -> status.warn(speech.say("staff.password.not-yours"));
    }
  }

  private PasswordField field(String key, String use) {
    var field = new PasswordField(speech.say(key));
    field.getElement().setAttribute("autocomplete", use);
    field.setWidthFull();
    return field;
  }
}
