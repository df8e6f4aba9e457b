// The document is the first paint. When the live page stands, it takes the document's place in one
// step: what was typed, chosen, opened and focused is carried over, and nothing moves.

const PAUSE_MS = 700;
const outlet = document.querySelector('#outlet')!;
let lastTyped = 0;

document.addEventListener('input', () => (lastTyped = performance.now()), true);

function fields(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[id], textarea[id], select[id]')];
}

function carryOver(from: Element, to: Element): void {
  for (const field of fields(from)) {
    const twin = to.querySelector<HTMLInputElement>(`#${CSS.escape(field.id)}`);
    if (twin) {
      twin.value = field.value;
      twin.checked = field.checked;
    }
  }
  for (const details of from.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    const { id } = details;
    const twin = id ? to.querySelector(`#${CSS.escape(id)}`) : twinOf(details, from, to);
    twin?.setAttribute('open', '');
  }
}

/** The element at the same place in the other tree. */
function twinOf(element: Element, from: Element, to: Element): Element | null {
  const path: number[] = [];
  for (let at: Element = element; at !== from; at = at.parentElement!) {
    path.unshift([...at.parentElement!.children].indexOf(at));
  }
  return path.reduce<Element | null>((at, index) => at?.children[index] ?? null, to);
}

/** A film that was begun goes on: moved within one step, it does not even pause. */
function moveFilms(from: Element, to: Element): void {
  for (const film of from.querySelectorAll('video')) {
    if (film.played.length || !film.paused) twinOf(film, from, to)?.replaceWith(film);
  }
}

function selection(element: Element | null): [number, number] | undefined {
  const field = element as HTMLInputElement | null;
  return field && typeof field.selectionStart === 'number'
    ? [field.selectionStart, field.selectionEnd ?? field.selectionStart]
    : undefined;
}

function takeOver(paper: Element, live: Element): void {
  const focused = document.activeElement;
  const marked = selection(focused);
  const twin = focused && paper.contains(focused) ? twinOf(focused, paper, live) : null;
  carryOver(paper, live);
  moveFilms(paper, live);
  const within = twin && !twin.isConnected ? focused : twin;
  paper.remove();
  document.documentElement.dataset.live = '';
  if (within instanceof HTMLElement) {
    within.focus({ preventScroll: true });
    if (marked) (within as HTMLInputElement).setSelectionRange(...marked);
  }
}

function isTyping(paper: Element): boolean {
  const focused = document.activeElement;
  return (
    !!focused &&
    paper.contains(focused) &&
    focused.matches('input, textarea') &&
    performance.now() - lastTyped < PAUSE_MS
  );
}

function attempt(): void {
  const paper = document.querySelector('#document');
  const live = outlet.querySelector('#live');
  if (!paper) {
    watcher.disconnect();
  } else if (live?.querySelector('main')) {
    if (lastTyped > 0 && isTyping(paper)) {
      setTimeout(attempt, PAUSE_MS);
    } else {
      watcher.disconnect();
      takeOver(paper, live);
    }
  }
}

const watcher = new MutationObserver(attempt);
watcher.observe(outlet, { childList: true, subtree: true });
