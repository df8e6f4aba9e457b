// One key for each step of the guide: 1 to 9 choose an answer, 0 passes, arrows move between the
// answers, Backspace goes back. Enter is the link's own. A box on the screen turns them off.
let isOff = false;

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

function answer(event: KeyboardEvent): boolean {
  const ask = shown().querySelector('.ask');
  const options = [...(ask?.querySelectorAll<HTMLElement>('.option') ?? [])];
  const focused = document.activeElement;
  if (event.key === 'Backspace' && shown().querySelector('.guide')) goBack();
  else if (!ask || !options.length) return false;
  else if (/^[1-9]$/.test(event.key) && options[+event.key - 1]) options[+event.key - 1].click();
  else if (event.key === '0') ask.querySelector<HTMLElement>('.steps a')?.click();
  else if (focused !== document.body && !ask.contains(focused)) return false;
  else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') move(options, 1);
  else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') move(options, -1);
  else return false;
  return true;
}

addEventListener('keydown', (event) => {
  const target = event.target as Element;
  const isTyping = target.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (isOff || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!event.repeat && answer(event)) event.preventDefault();
});

addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement;
  if (box.id === 'keys-off') isOff = box.checked;
});

addEventListener('usher-step', () => {
  document.querySelectorAll<HTMLInputElement>('#keys-off').forEach((box) => (box.checked = isOff));
});

document.documentElement.dataset.keys = '';

export {};
