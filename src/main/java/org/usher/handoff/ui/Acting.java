package org.usher.handoff.ui;

import java.util.List;
import org.usher.lead.Leads;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// What a screen needs to act on a lead: the leads, and those who may look after one.
record Acting(Leads leads, Staff staff) {

  List<Account> sellers() {
    return staff.active(Role.SELLER);
  }
}
