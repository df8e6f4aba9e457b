package org.usher.site;

import com.vaadin.flow.dom.Element;

/// Keeps what is typed into a form while the reader looks at other screens of the live page, and
/// puts it back when they return: a browser does so only for documents. It stands in the memory of
/// the page, is told to nobody, and is gone with the page.
final class TypedWords {

  /// What leaves the page still has its values; what is as it came is not kept. A box belongs to
  /// the answers beside it, and so to the whole address.
  private static final String KEEP =
      """
      const kept = new Map();
      const here = () => new URL(this.dataset.address, location.origin);
      const fields = (nodes) => [...nodes]
        .filter((node) => node.nodeType === Node.ELEMENT_NODE)
        .flatMap((node) => [...node.querySelectorAll('form[method=post] :is(input, textarea)')])
        .filter((field) => field.id && field.type !== 'hidden');
      const key = (field, at) =>
        (field.type === 'checkbox' ? at.pathname + at.search : at.pathname) + ' ' + field.id;
      let at = here();
      new MutationObserver((changes) => {
        for (const field of fields(changes.flatMap((change) => [...change.removedNodes]))) {
          kept.delete(key(field, at));
          if (field.value !== field.defaultValue || field.checked !== field.defaultChecked) {
            kept.set(key(field, at), { value: field.value, checked: field.checked });
          }
        }
        at = here();
        for (const field of fields(changes.flatMap((change) => [...change.addedNodes]))) {
          const typed = kept.get(key(field, at));
          if (typed && field.isConnected) Object.assign(field, typed);
        }
      }).observe(this, { childList: true });
      """;

  private TypedWords() {}

  /// @param live the element that holds all of a screen, and its address
  static void keepIn(Element live) {
    live.executeJs(KEEP);
  }
}
