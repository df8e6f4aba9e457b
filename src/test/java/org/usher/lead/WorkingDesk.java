package org.usher.lead;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.engagement.Facts;
import org.usher.scoring.ScoreId;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// A desk with a real database, at which two sellers and an administrator work in turn.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class WorkingDesk {

  static final Account SAM = account("Sam", Role.SELLER);
  static final Account KIM = account("Kim", Role.SELLER);
  static final Account ADA = account("Ada", Role.ADMINISTRATOR);

  @Autowired Leads leads;
  @Autowired LeadWork work;
  @Autowired LeadBook book;
  @Autowired Merges merges;
  @Autowired EvidenceMarks marks;
  @Autowired Timekeeper timekeeper;
  @Autowired Rotation rotation;
  @Autowired Companies companies;
  @Autowired DeskHabits habits;
  @Autowired People people;
  @Autowired JdbcClient database;
  @MockitoBean Staff staff;

  /// Who is signed in.
  private Account acting = SAM;

  @BeforeEach
  void anEmptyDesk() {
    for (String table :
        List.of(
            "lead_evidence_mark",
            "lead_note",
            "lead_step",
            "lead_sheet",
            "lead_lead",
            "lead_seller",
            "lead_account")) {
      database.sql("delete from " + table).update();
    }
    acting = SAM;
    when(staff.require(any(Role[].class))).thenAnswer(_ -> acting);
    when(staff.active(Role.SELLER)).thenReturn(List.of(SAM, KIM));
  }

  @AfterEach
  void leaveNoRotationToOthers() {
    database.sql("delete from lead_seller").update();
    database.sql("delete from lead_account").update();
  }

  void as(Account account, Runnable deed) {
    Account before = acting;
    acting = account;
    try {
      deed.run();
    } finally {
      acting = before;
    }
  }

  LeadId raise(String name, String email, String company, boolean hasRaisedHand, String grade) {
    return raise(name, email, company, hasRaisedHand, grade, Facts.NONE);
  }

  LeadId raise(
      String name, String email, String company, boolean hasRaisedHand, String grade, Facts facts) {
    var details = new PersonDetails(name, email, company, "+44 808 157 0192");
    PersonId person = people.meet(details);
    Sheet sample = JanasLead.sheet(hasRaisedHand, grade);
    var sheet =
        new Sheet(
            "en",
            hasRaisedHand,
            details,
            sample.message(),
            sample.way(),
            sample.time(),
            sample.lines(),
            sample.evidence(),
            sample.timeline(),
            sample.grade(),
            sample.agreements(),
            JanasLead.NOON);
    return leads.raise(new NewLead(person, sheet, facts, new ScoreId(UUID.randomUUID())));
  }

  LeadId jana() {
    return raise("Jana Example", "jana@pumps.example", "Example Pumps", true, "A1");
  }

  LeadDetails details(LeadId lead) {
    return book.details(lead).orElseThrow();
  }

  private static Account account(String name, Role role) {
    return new Account(
        new AccountId(UUID.randomUUID()), name, name + "@usher.example", Set.of(role));
  }
}
