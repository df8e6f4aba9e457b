// A person is here when something is touched, moved, scrolled or typed, or when this page was
// reached by a link on another page of ours.

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];

export function whenSomebodyIsHere(start: () => unknown): void {
  const once = () => {
    for (const sign of SIGNS) removeEventListener(sign, once, true);
    start();
  };
  if (cameByOurOwnLink()) {
    whenShown(once);
  } else {
    for (const sign of SIGNS) addEventListener(sign, once, { capture: true, passive: true });
  }
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
