// A person is here when something is touched, moved, scrolled or typed, or when this page was
// reached by a link on another page of ours. A key pressed before the client has come is not lost,
// unless something came of it already or the page has changed meanwhile.

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];

export function whenSomebodyIsHere(start: () => Promise<unknown>): void {
  let pressed: KeyboardEvent | undefined;
  const address = location.href;
  const remember = (event: KeyboardEvent) => {
    if (!isTyped(event)) pressed = event;
  };
  addEventListener('keydown', remember, true);
  const once = () => {
    for (const sign of SIGNS) removeEventListener(sign, once, true);
    void start().then(whenLive).then(() => {
      removeEventListener('keydown', remember, true);
      if (pressed && !pressed.defaultPrevented && location.href === address) pressAgain(pressed);
    });
  };
  if (cameByOurOwnLink()) {
    whenShown(once);
  } else {
    for (const sign of SIGNS) addEventListener(sign, once, { capture: true, passive: true });
  }
}

function isTyped(event: KeyboardEvent): boolean {
  return !!(event.target as Element).matches?.('input, textarea, select, [contenteditable]');
}

/** The live page stands in the document's place: only now a step is taken where it counts. */
function whenLive(): Promise<void> {
  const root = document.documentElement;
  return new Promise((done) => {
    const look = () => {
      if (root.dataset.live === undefined) return;
      watcher.disconnect();
      done();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(root, { attributeFilter: ['data-live'] });
    look();
  });
}

/** For those who began to listen since; what the browser itself does with the key, it has done. */
function pressAgain(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, shiftKey, bubbles: true }),
  );
}

function cameByOurOwnLink(): boolean {
  return document.referrer.startsWith(location.origin + '/');
}

/** A page that is rendered ahead of time is not being looked at yet. */
function whenShown(start: () => void): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
}
