package org.usher.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.usher.database.DataFolder;
import org.usher.design.StatusLine;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = PasswordView.class)
@SignedInAs(Role.MARKETER)
class PasswordViewTests extends SpringBrowserlessTest {

  @Autowired DataFolder data;

  @Test
  void thePasswordIsChangedByWhoKnowsItAndTheFileOfTheFirstSignInsIsGone() throws Exception {
    navigate(PasswordView.class);
    change("not this one", "eleven calm badgers");
    assertThat(status()).isEqualTo("This is not your current password.");

    String known = firstPassword();
    change(known, "short");
    assertThat(status()).contains("at least");

    change(known, "eleven calm badgers");
    assertThat(data.file("first-sign-ins.txt")).doesNotExist();
  }

  private void change(String current, String wanted) {
    var fields = find(PasswordField.class).all();
    fields.getFirst().setValue(current);
    fields.getLast().setValue(wanted);
    test(find(Button.class).single()).click();
  }

  private String firstPassword() throws Exception {
    return Files.readAllLines(data.file("first-sign-ins.txt")).stream()
        .map(line -> line.split("\t"))
        .filter(line -> line[0].equals("marketer"))
        .map(line -> Arrays.asList(line).get(2))
        .findFirst()
        .orElseThrow();
  }

  private String status() {
    return find(StatusLine.class).single().getText();
  }
}
