// One key for each step of the guide: 1 to 9 choose an answer, 0 passes, arrows move between the
// answers, Backspace goes back. Enter is the link's own. A box on the screen turns them off. Beside
// an article or results, where that box does not stand, they act only within the question; and Up
// and Down scroll as ever until somebody is in it.

/** Remembered with the entry of the browser's history: it lasts over a reload and is stored nowhere. */
let isOff = history.state?.keysAreOff === true;

function shown(): ParentNode {
  return document.querySelector('#live main') ?? document;
}

function move(options: HTMLElement[], by: number): void {
  const at = options.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : options.length - 1) : at + by;
  options[Math.min(options.length - 1, Math.max(0, next))].focus();
}

/** Only back to a page of ours: nobody leaves the site by a slip of the finger. */
function goBack(): void {
  const { navigation } = window as { navigation?: { canGoBack: boolean } };
  if (navigation ? navigation.canGoBack : document.documentElement.dataset.steps) history.back();
}

/** 1 to the next answer, -1 to the one before, as the answers stand on the screen. */
function step(key: string, isWithin: boolean, ask: Element): number {
  const isLeftward = getComputedStyle(ask).direction === 'rtl';
  if (key === (isLeftward ? 'ArrowLeft' : 'ArrowRight')) return 1;
  if (key === (isLeftward ? 'ArrowRight' : 'ArrowLeft')) return -1;
  if (!isWithin) return 0;
  return ({ ArrowDown: 1, ArrowUp: -1 } as Record<string, number>)[key] ?? 0;
}

function answer(event: KeyboardEvent): boolean {
  const focused = document.activeElement;
  const isGuide = !!shown().querySelector('.guide');
  const ask = isGuide ? shown().querySelector('.ask') : (focused?.closest('main .ask') ?? null);
  const options = [...(ask?.querySelectorAll<HTMLElement>('.option') ?? [])];
  if (event.key === 'Backspace' && isGuide) goBack();
  else if (!ask || !options.length) return false;
  else if (/^[1-9]$/.test(event.key) && options[+event.key - 1]) options[+event.key - 1].click();
  else if (event.key === '0') ask.querySelector<HTMLElement>('.steps a')?.click();
  else if (focused !== document.body && !ask.contains(focused)) return false;
  else {
    const by = step(event.key, ask.contains(focused), ask);
    if (!by) return false;
    move(options, by);
  }
  return true;
}

function remember(): void {
  if ((history.state?.keysAreOff === true) !== isOff) {
    history.replaceState({ ...history.state, keysAreOff: isOff }, '');
  }
  document.documentElement.dataset.keys = isOff ? 'off' : '';
  document.querySelectorAll<HTMLInputElement>('#keys-off').forEach((box) => (box.checked = isOff));
}

addEventListener('keydown', (event) => {
  const target = event.target as Element;
  const isTyping = target.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (isOff || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!event.repeat && answer(event)) event.preventDefault();
});

addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement;
  if (box.id !== 'keys-off') return;
  isOff = box.checked;
  remember();
});

addEventListener('usher-step', remember);
addEventListener('vaadin-router-location-changed', remember); // a new entry of the history stands
remember();

export {};
