package org.usher.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = AccountsView.class)
@SignedInAs(Role.ADMINISTRATOR)
class AccountsViewTests extends SpringBrowserlessTest {

  private AccountsView view;

  @BeforeEach
  void open() {
    view = navigate(AccountsView.class);
  }

  @Test
  void everyAccountStandsThereWithItsRolesAndState() {
    assertThat(text())
        .contains("Administrator", "Marketer", "Seller", "first password never changed");
  }

  @Test
  void whoIsInvitedStandsInTheListAndIsNamed() {
    invite("Kim Osei", "kim@usher.test", Set.of(Role.SELLER));

    assertThat(status()).isEqualTo("An invitation is on its way to kim@usher.test.");
    assertThat(text()).contains("Kim Osei");
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsDone() {
    invite("Kim Without", "without@usher.test", Set.of());

    assertThat(status()).contains("role");
    assertThat(text()).doesNotContain("Kim Without");
  }

  @Test
  void theLastAdministratorCannotBeDeactivated() {
    List<AccountRow> rows = find(AccountRow.class).all();
    AccountRow administrator =
        rows.stream()
            .filter(row -> row.getElement().getTextRecursively().contains("administrator@"))
            .findFirst()
            .orElseThrow();

    test(find(Button.class, administrator).withText("Deactivate").single()).click();

    assertThat(status()).contains("administrator");
    assertThat(find(AccountRow.class).all()).hasSameSizeAs(rows);
  }

  @Test
  void fromTheHeadOfAStaffScreenOnesOwnPasswordIsChanged() {
    Markup own =
        find(Markup.class).all().stream()
            .filter(link -> link.getElement().getAttribute("href") != null)
            .filter(link -> link.getText().equals("Password"))
            .findFirst()
            .orElseThrow();

    assertThat(own.getElement().hasAttribute("aria-current")).isFalse();
    navigate(own.getElement().getAttribute("href").substring(1), PasswordView.class);
    assertThat(own.getElement().getAttribute("aria-current")).isEqualTo("page");
  }

  private void invite(String name, String email, Set<Role> roles) {
    find(TextField.class, view).single().setValue(name);
    find(EmailField.class, view).single().setValue(email);
    CheckboxGroup<Role> boxes = rolesOfInvitation();
    boxes.setValue(roles);
    test(find(Button.class, view).withText("Send the invitation").single()).click();
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<Role> rolesOfInvitation() {
    return (CheckboxGroup<Role>) find(CheckboxGroup.class, view).all().getLast();
  }

  private String status() {
    return find(StatusLine.class, view).single().getText();
  }

  private String text() {
    return view.getElement().getTextRecursively();
  }
}
