package org.usher.desk;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.usher.design.StaffFrame;
import org.usher.design.Words;
import org.usher.staff.StaffMasthead;

/// The frame around the desk.
@Layout("desk")
@RolesAllowed({"SELLER", "ADMINISTRATOR"})
class DeskLayout extends StaffFrame {

  DeskLayout(Words words, StaffMasthead masthead, AuthenticationContext door) {
    super(words, masthead.current(), door::logout);
  }
}
