package org.usher;

import java.util.List;
import java.util.Objects;

/// What of the words on a page cannot be read in the size it has: what reaches beyond the window
/// and cannot be scrolled to within the page, what is cut off, and what lies over something else
/// (WCAG 1.4.4 and 1.4.10).
final class Losses {

  private static final String FIND =
      """
      const root = document.documentElement;
      const named = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
        + [...e.classList].map((one) => '.' + one).join('') + ' “' + e.textContent.trim().slice(0, 40) + '”';
      const around = (e) => { const all = []; for (let at = e; at && at !== root; at = at.parentElement) all.push(at); return all; };
      const styles = new Map();
      const style = (e) => { if (!styles.has(e)) styles.set(e, getComputedStyle(e)); return styles.get(e); };
      const isForEars = (e) => around(e).some((one) => style(one).clipPath !== 'none');
      const isSeen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForEars(e);
      const scroller = (e) => around(e).find((one) => ['auto', 'scroll'].includes(style(one).overflowX));
      const floats = (e) => around(e).some((one) => ['sticky', 'fixed'].includes(style(one).position) || one.matches('[role=listbox]'));
      const lines = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const within = node.parentElement;
        if (!node.data.trim() || within.closest('script, style, textarea, select, .trap') || !isSeen(within)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          const isAway = box.right + scrollX <= 0 || box.bottom + scrollY <= 0; // until it has the focus
          if (box.width > 1 && box.height > 1 && !isAway) lines.push({ node, within, box });
        }
      }
      const found = new Set();
      if (root.scrollWidth > innerWidth) found.add('scrolls sideways: ' + (root.scrollWidth - innerWidth) + ' px');
      for (const { within, box } of lines) {
        if ((box.right > innerWidth + 1 || box.left < -1) && !scroller(within)) found.add('beyond the window: ' + named(within));
      }
      for (const e of document.body.querySelectorAll('*')) {
        if (!['hidden', 'clip'].includes(style(e).overflowX) && !['hidden', 'clip'].includes(style(e).overflowY)) continue;
        if (e.matches('input, textarea, select, svg, svg *') || !e.textContent.trim() || e.closest('.trap') || !isSeen(e)) continue;
        if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) found.add('cut off: ' + named(e));
      }
      const core = ({ within, box }) => {
        const thin = box.height / 4;
        const shown = scroller(within)?.getBoundingClientRect() ?? box; // the rest is scrolled to
        return { left: Math.max(box.left, shown.left), right: Math.min(box.right, shown.right), top: box.top + thin, bottom: box.bottom - thin };
      };
      const fields = [...document.body.querySelectorAll('input:not([type=hidden]), textarea, select, img')]
        .filter((e) => isSeen(e) && !e.closest('.trap'))
        .map((e) => ({ node: e, within: e, box: e.getBoundingClientRect() }));
      const things = [...lines, ...fields].filter(({ within }) => !floats(within)).map((one) => ({ ...one, core: core(one) }));
      for (let i = 0; i < things.length; i++) {
        for (let j = i + 1; j < things.length; j++) {
          const a = things[i].core;
          const b = things[j].core;
          if (things[i].node === things[j].node) continue;
          const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (x > 2 && y > 2) found.add('lies over another: ' + named(things[i].within) + ' and ' + named(things[j].within));
        }
      }
      return [...found].slice(0, 5);
      """;

  private Losses() {}

  /// What is lost now.
  @SuppressWarnings("unchecked")
  static List<String> on(Browser browser) {
    return (List<String>)
        Objects.requireNonNull(browser.driver().executeScript(FIND), "what is lost");
  }
}
