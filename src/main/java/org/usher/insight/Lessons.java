package org.usher.insight;

import org.springframework.stereotype.Component;
import org.usher.matching.Learning;
import org.usher.matching.LearningReport;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// What the site has learnt from its visitors, for those who write for them: marketers and
/// administrators.
@Component
public final class Lessons {

  private final Learning learning;
  private final Staff staff;
  private final Audit audit;

  Lessons(Learning learning, Staff staff, Audit audit) {
    this.learning = learning;
    this.staff = staff;
    this.audit = audit;
  }

  /// What was counted and what is made of it.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when whoever asks is neither
  ///   marketer nor administrator
  public LearningReport report() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    return learning.report();
  }

  /// Has the site learn from now on, or stop learning. What was counted until now is kept.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException as [#report()]
  public void turn(boolean isOn) {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    audit.note("learning.switched", isOn ? "on" : "off");
    learning.turn(isOn);
  }

  /// Forgets all of it, for good.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException as [#report()]
  public void forget() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    audit.note("learning.forgotten", "all");
    learning.forget();
  }
}
