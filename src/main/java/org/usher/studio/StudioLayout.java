package org.usher.studio;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.usher.design.StaffFrame;
import org.usher.design.Words;
import org.usher.staff.StaffMasthead;

/// The frame around the studio.
@Layout("studio")
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class StudioLayout extends StaffFrame {

  StudioLayout(Words words, StaffMasthead masthead, AuthenticationContext door) {
    super(words, masthead.current(), door::logout);
  }
}
