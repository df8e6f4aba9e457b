// Search and other forms that only ask (GET) stay inside the live page.

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'get' || !('live' in document.documentElement.dataset)) return;
  event.preventDefault();
  const target = new URL(form.action);
  target.search = new URLSearchParams(new FormData(form) as never).toString();
  window.dispatchEvent(
    new CustomEvent('vaadin-router-go', {
      detail: { pathname: target.pathname, search: target.search, hash: '' },
    }),
  );
});

// After a step inside the live page, a keyboard or a screen reader goes on at the new content.
let shown: string | undefined;
new MutationObserver(() => {
  const live = document.querySelector<HTMLElement>('#live');
  const address = live?.dataset.address;
  if (!live || address === shown) return;
  const isFirst = shown === undefined;
  shown = address;
  const focused = document.activeElement;
  if (!isFirst && (!focused || focused === document.body)) {
    const goOn = live.querySelector<HTMLElement>('[data-focus]') ?? live.querySelector('main');
    (goOn as HTMLElement | null)?.focus({ preventScroll: true });
  }
}).observe(document.querySelector('#outlet')!, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-address'],
});

export {};
