package org.usher.staff;

import static java.util.Map.entry;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.STAFF;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonalData;

/// What the tables of the staff hold: those who work here, and nothing about visitors. So there is
/// nothing to erase.
@Component
final class StaffColumns implements PersonalData {

  @Override
  public String module() {
    return "staff";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        entry("staff_account.id", STAFF),
        entry("staff_account.name", STAFF),
        entry("staff_account.email", STAFF),
        entry("staff_account.password_hash", STAFF),
        entry("staff_account.has_first_password", STAFF),
        entry("staff_account.generation", STAFF),
        entry("staff_account.created_at", STAFF),
        entry("staff_account.signed_in_at", STAFF),
        entry("staff_account.deactivated_at", STAFF),
        entry("staff_role.account", STAFF),
        entry("staff_role.role", STAFF),
        entry("staff_pass.id", NOT_PERSONAL),
        entry("staff_pass.account", STAFF),
        entry("staff_pass.purpose", NOT_PERSONAL),
        entry("staff_pass.token_hash", NOT_PERSONAL),
        entry("staff_pass.created_at", NOT_PERSONAL),
        entry("staff_pass.expires_at", NOT_PERSONAL),
        entry("staff_pass.ended_at", NOT_PERSONAL),
        entry("staff_audit.id", NOT_PERSONAL),
        entry("staff_audit.at", NOT_PERSONAL),
        entry("staff_audit.actor", STAFF),
        entry("staff_audit.action", NOT_PERSONAL),
        entry("staff_audit.subject", STAFF));
  }
}
