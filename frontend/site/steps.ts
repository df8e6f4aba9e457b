// A step inside the live page: a keyboard or a screen reader goes on at the new content, matches
// that change places are seen to move, and their new order is told once.
import { say } from './voice';

let shown: string | undefined;
let order: string | undefined;
let arrived: (() => void) | undefined;

/** Waiting longer would be felt; then the page changes without the motion. */
const PATIENCE_MS = 150;

/** What stood in the document is known already and told to nobody. */
function tell(page: Element): void {
  const now = page.querySelector<HTMLElement>('[data-announce]')?.dataset.announce ?? '';
  if (order !== undefined && now !== order) say(now);
  order = now;
}

function goOn(live: Element): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body) {
    const next = live.querySelector<HTMLElement>('[data-focus]') ?? live.querySelector('main');
    (next as HTMLElement | null)?.focus({ preventScroll: true });
  }
}

new MutationObserver(() => {
  const live = document.querySelector<HTMLElement>('#live');
  const address = live?.dataset.address;
  if (!live || address === shown) return;
  const isFirst = shown === undefined;
  shown = address;
  arrived?.();
  tell(live);
  dispatchEvent(new Event('usher-step'));
  if (isFirst) return;
  document.documentElement.dataset.steps = '';
  goOn(live);
}).observe(document.querySelector('#outlet')!, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-address'],
});

/** Holds the picture until the server has answered, so that the browser can show what moved. */
function moveAlong(): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || !('startViewTransition' in document)) return;
  document.startViewTransition(
    () =>
      new Promise<void>((done) => {
        arrived = done;
        setTimeout(done, PATIENCE_MS);
      }),
  );
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('#live .guide a');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button) moveAlong();
});

export {};
