// What a reader takes along: a button copies an address, hands it to the share sheet of the system,
// or prints. The buttons stand hidden in the document; each is shown only where the browser can do it.

import { say } from './voice';

const SAID_MS = 4000;

/** The button that says what happened, until it says again what it is for. */
let said: { hand: string; from: string; words: string } | undefined;
let timer = 0;

function isAble(hand: string): boolean {
  return hand === 'share' ? 'share' in navigator : hand === 'copy' || 'print' in window;
}

function field(button: HTMLElement): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(`#${CSS.escape(button.dataset.from ?? '')}`)!;
}

/** Without a secure connection, or against the browser's will, the address is marked at least. */
async function copy(button: HTMLElement): Promise<void> {
  const { done = '', marked = '' } = button.dataset;
  try {
    await navigator.clipboard.writeText(field(button).value);
    tell(button, done);
  } catch {
    field(button).select();
    tell(button, document.execCommand('copy') ? done : marked);
  }
}

async function share(button: HTMLElement): Promise<void> {
  try {
    await navigator.share({ title: button.dataset.title, url: field(button).value });
  } catch {
    // The reader thought better of it, and sees so.
  }
}

/** The name of a button stays what it is for, or those who listen would hear both. */
function tell(button: HTMLElement, words: string): void {
  const { hand = '', from = '' } = button.dataset;
  fallSilent();
  said = { hand, from, words };
  show();
  say(words);
  timer = window.setTimeout(fallSilent, SAID_MS);
}

/** Again when the live page has taken the document's place, with a button of its own. */
function show(): void {
  if (!said) return;
  const { hand, from, words } = said;
  const button = [...document.querySelectorAll<HTMLElement>('[data-hand]')].find(
    (one) => one.dataset.hand === hand && one.dataset.from === from,
  );
  if (!button || button.dataset.before !== undefined) return;
  button.dataset.before = button.textContent ?? '';
  button.setAttribute('aria-label', button.dataset.before);
  button.textContent = words;
}

function fallSilent(): void {
  clearTimeout(timer);
  said = undefined;
  say('');
  for (const button of document.querySelectorAll<HTMLElement>('[data-before]')) {
    button.textContent = button.dataset.before ?? '';
    button.removeAttribute('aria-label');
    delete button.dataset.before;
  }
}

export function offerHands(): void {
  const root = document.documentElement;
  root.dataset.hands = ['copy', 'share', 'print'].filter(isAble).join(' ');
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.<HTMLElement>('[data-hand]');
    if (button?.dataset.hand === 'copy') void copy(button);
    else if (button?.dataset.hand === 'share') void share(button);
    else if (button?.dataset.hand === 'print') print();
  });
  new MutationObserver(show).observe(root, { attributeFilter: ['data-live'] });
}
