package org.usher.handoff.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.usher.staff.Account;
import org.usher.staff.AccountId;

/// Asks who shall look after the lead.
final class GiveDialog extends ActDialog {

  private final Select<Account> sellers = new Select<>();
  private final transient Teller teller;
  private final transient Consumer<AccountId> act;

  GiveDialog(List<Account> all, Teller teller, Consumer<AccountId> act) {
    super("give", teller);
    this.teller = teller;
    this.act = act;
    sellers.setLabel(teller.say("give.label"));
    sellers.setItems(all);
    sellers.setItemLabelGenerator(Account::name);
    sellers.addValueChangeListener(changed -> sellers.setInvalid(false));
    add(sellers);
  }

  @Override
  boolean isDone() {
    Account seller = sellers.getValue();
    if (seller == null) {
      sellers.setErrorMessage(teller.say("give.missing"));
      sellers.setInvalid(true);
      sellers.focus();
      return false;
    }
    act.accept(seller.id());
    return true;
  }
}
