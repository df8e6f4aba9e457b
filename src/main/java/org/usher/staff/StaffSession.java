package org.usher.staff;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/// Stands in the session of somebody who is signed in, and tells when that session begins and ends.
final class StaffSession implements HttpSessionBindingListener {

  private static final String ATTRIBUTE = "usher.staff";

  private final StaffUser user;
  private final StaffSessions sessions;

  StaffSession(StaffUser user, StaffSessions sessions) {
    this.user = user;
    this.sessions = sessions;
  }

  void standIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  StaffUser user() {
    return user;
  }

  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    sessions.begun(event.getSession(), this);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    sessions.ended(event.getSession());
  }
}
