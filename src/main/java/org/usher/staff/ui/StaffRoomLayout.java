package org.usher.staff.ui;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.usher.design.StaffFrame;
import org.usher.design.Words;
import org.usher.staff.StaffMasthead;

/// The frame around the staff's own screens: accounts and password.
@Layout("staff")
@PermitAll
class StaffRoomLayout extends StaffFrame {

  StaffRoomLayout(Words words, StaffMasthead masthead, AuthenticationContext door) {
    super(words, masthead.current(), door::logout);
  }
}
