package org.usher.handoff.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.handoff.PageMail;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadWork;
import org.usher.lead.Leads;
import org.usher.lead.Merges;
import org.usher.lead.VerdictCorrections;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// What a screen needs to act on a lead: the services, those who may look after one, the pages that
/// may be sent.
@Component
record Acting(
    Leads leads,
    VerdictCorrections corrections,
    LeadWork work,
    LeadBook book,
    Merges merges,
    PageMail pageMail,
    Publication publication,
    Staff staff) {

  List<Account> sellers() {
    return staff.active(Role.SELLER);
  }

  List<Page> pages(String language) {
    return publication.current().pages(language);
  }
}
