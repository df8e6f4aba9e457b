package org.usher.design;

/// The one inline script of public documents. Words come first: the brand's type and the modules
/// that make a page live are asked for once the reader has something to read, so that nothing races
/// the first paint on a slow network. Whoever comes from a page of ours has the type already, and
/// gets it at once, so that no word changes its face on the way from page to page.
///
/// The type waits in a style element marked with [#TYPE], which applies to no medium until then;
/// the addresses of the modules stand in [#MODULES] of the script itself, so that its text, and so
/// [#HASH], is the same for every document. What a person did before the modules were there is told
/// to them, a key rather than anything else, so that the first key of a visit is not lost.
public final class FirstPaint {

  /// Marks the style element whose `media` keeps it from applying. No id: those belong to headings.
  public static final String TYPE = "data-type";

  /// The attribute of the script with the addresses of the modules, between spaces.
  public static final String MODULES = "data-modules";

  public static final String SCRIPT =
      """
      (() => {
        const modules = document.currentScript.dataset.modules.split(' ');
        const within = document.referrer.startsWith(location.origin + '/');
        const signs =
          ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];
        let seen;
        const see = (sign) => { if (seen?.type !== 'keydown') seen = sign; };
        for (const sign of signs) addEventListener(sign, see, { capture: true, passive: true });
        const parsed = new Promise((done) => document.addEventListener('DOMContentLoaded', done));
        const painted = new Promise((done) => {
          if (within || !PerformanceObserver.supportedEntryTypes?.includes('paint')) return done();
          new PerformanceObserver((entries, observer) => {
            if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
            observer.disconnect();
            done();
          }).observe({ type: 'paint', buffered: true });
        });
        const dress = () => document.querySelector('style[data-type]')?.removeAttribute('media');
        const wake = () => Promise.all(modules.map((one) => import(one)));
        const tell = () => {
          for (const sign of signs) removeEventListener(sign, see, true);
          if (!seen) return;
          const again = new seen.constructor(seen.type, seen);
          (document.activeElement ?? document).dispatchEvent(again);
        };
        if (within) dress();
        else void painted.then(dress);
        void Promise.all([parsed, painted]).then(wake).then(tell);
      })();
      """;

  /// Allows the script, see [Headers#publicPolicy(boolean, String...)].
  public static final String HASH = Headers.hash(SCRIPT);

  private FirstPaint() {}
}
