package org.usher.staff;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The sessions of staff in this process, so that they end at once when they must. The check at
/// every request would end them too, but an open screen that is only written to makes none.
@Component
final class StaffSessions {

  private final Map<HttpSession, StaffSession> open = new ConcurrentHashMap<>();

  void begun(HttpSession session, StaffSession who) {
    open.put(session, who);
  }

  void ended(HttpSession session) {
    open.remove(session);
  }

  @TransactionalEventListener
  void end(SessionsEnded ended) {
    List.copyOf(open.entrySet()).stream()
        .filter(entry -> isMeant(entry.getValue().user(), ended))
        .forEach(entry -> end(entry.getKey()));
  }

  private static boolean isMeant(StaffUser user, SessionsEnded ended) {
    return user.id().equals(ended.account()) && user.generation() < ended.generation();
  }

  private void end(HttpSession session) {
    open.remove(session);
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // It ended by itself in this very moment.
    }
  }
}
