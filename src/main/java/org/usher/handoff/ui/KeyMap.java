package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/// Lets single keys work on a screen, as long as nobody is typing and no dialog is open. A key
/// calls the screen's method `key(name, lead)`, where the lead is that of the row with the focus.
final class KeyMap {

  /// j and k go from row to row, where the screen does not want them itself; after a key that took
  /// a row away, the one in its place has the focus. Escape leaves a field.
  private static final String LISTEN =
      """
      const screen = this, keys = new Set($0.split(' '));
      const rows = () => [...screen.querySelectorAll('.lead-row .name a')]
          .filter(link => link.getClientRects().length > 0);
      const focused = () => rows().indexOf(document.activeElement);
      const go = place => {
        const row = rows()[Math.max(0, Math.min(place, rows().length - 1))];
        if (row) { row.focus(); row.closest('.lead-row').scrollIntoView({block: 'nearest'}); }
      };
      const on = event => {
        if (!screen.isConnected) { document.removeEventListener('keydown', on); return; }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if ([...document.querySelectorAll('vaadin-dialog')].some(dialog => dialog.opened)) return;
        const field = event.target.closest && event.target.closest('input, textarea, select');
        if (field) {
          if (event.key === 'Escape') { field.blur(); go(0); }
          return;
        }
        const place = focused();
        if ((event.key === 'j' || event.key === 'k') && !keys.has(event.key)) {
          event.preventDefault();
          go(place < 0 ? 0 : place + (event.key === 'j' ? 1 : -1));
          return;
        }
        if (event.key === '/') {
          const search = screen.querySelector('input[type=search]');
          if (search) { event.preventDefault(); search.focus(); search.select(); }
          return;
        }
        if (!keys.has(event.key)) return;
        event.preventDefault();
        const row = place < 0 ? null : rows()[place].closest('.lead-row');
        screen.$server.key(event.key, row ? row.dataset.lead : '')
          .then(moves => { if (moves) setTimeout(() => go(place), 80); });
      };
      document.addEventListener('keydown', on);
      """;

  private KeyMap() {}

  /// @param screen has a method `key(String, String)` that a client may call, and says whether the
  ///   focus is to be set again
  static void listen(Component screen, List<String> keys) {
    screen.getElement().executeJs(LISTEN, String.join(" ", keys));
  }
}
