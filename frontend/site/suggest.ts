// Pages while words are typed: a combobox with a list box, as in the ARIA authoring practices. The
// field stays a plain form for whoever has no script; Enter without a choice searches as before.

interface Offer {
  title: string;
  href: string;
  said: string;
  marks: [number, number][];
  foreign: { lang: string; dir: string; named: string } | null;
}

const PAUSE_MS = 120;
const MIN_LETTERS = 2;
const JUST_NOW_MS = 2000;
const known = new Map<string, Offer[]>();
let box: Box | undefined;

class Box {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');
  private active = -1;
  private asked = '';
  private timer = 0;
  private request?: AbortController;

  constructor(readonly field: HTMLInputElement) {
    this.list.id = `${field.id}-suggestions`;
    this.list.className = 'suggestions';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', field.dataset.suggestLabel ?? '');
    this.list.hidden = true;
    this.status.className = 'unseen';
    this.status.setAttribute('role', 'status');
    field.form!.append(this.list, this.status);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.list.id);
    field.setAttribute('aria-expanded', 'false');
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.follow(option);
    });
  }

  typed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), PAUSE_MS);
  }

  key(event: KeyboardEvent): void {
    const options = this.options();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.isOpen()) {
        this.ask(true);
        return;
      }
      const count = options.length + 1; // one place is the field itself
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.choose(((this.active + 1 + step + count) % count) - 1);
    } else if (event.key === 'Enter' && this.isOpen() && options[this.active]) {
      event.preventDefault();
      this.follow(options[this.active]);
    } else if (event.key === 'Escape' && this.isOpen()) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab') {
      this.close();
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.choose(-1);
    this.field.setAttribute('aria-expanded', 'false');
    this.status.textContent = '';
  }

  private isOpen(): boolean {
    return !this.list.hidden;
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private async ask(isWanted = false): Promise<void> {
    const words = this.field.value.trimStart();
    if (words.trim().length < MIN_LETTERS) {
      this.close();
      return;
    }
    if (words === this.asked && this.isOpen() && !isWanted) return;
    this.asked = words;
    this.request?.abort();
    this.request = new AbortController();
    try {
      const offers = await this.offers(words, this.request.signal);
      if (this.asked === words && document.activeElement === this.field) this.show(offers);
    } catch {
      // Not there or too many: the form goes on working without.
    }
  }

  private async offers(words: string, signal: AbortSignal): Promise<Offer[]> {
    const query = new URLSearchParams(new FormData(this.field.form!) as never);
    query.set('q', words);
    query.set('in', document.documentElement.lang);
    const address = `/suggest?${query}`;
    const before = known.get(address);
    if (before) return before;
    const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const { pages } = (await answer.json()) as { pages: Offer[] };
    if (known.size > 200) known.clear();
    known.set(address, pages);
    return pages;
  }

  private show(offers: Offer[]): void {
    this.choose(-1);
    this.list.replaceChildren(...offers.map((offer, index) => this.option(offer, index)));
    this.list.hidden = offers.length === 0;
    this.field.setAttribute('aria-expanded', String(offers.length > 0));
    const { suggestNone = '', suggestOne = '', suggestMore = '' } = this.field.dataset;
    const said = [suggestNone, suggestOne][offers.length] ?? suggestMore;
    this.status.textContent = said.replace('#', String(offers.length));
  }

  private option(offer: Offer, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.href = offer.href;
    const title = document.createElement('span');
    let written = 0;
    for (const [start, end] of offer.marks) {
      title.append(offer.title.slice(written, start));
      const mark = document.createElement('mark');
      mark.textContent = offer.title.slice(start, end);
      title.append(mark);
      written = end;
    }
    title.append(offer.title.slice(written));
    option.append(title);
    if (offer.said) {
      const said = document.createElement('small');
      said.textContent = offer.said;
      option.append(' ', said);
    }
    if (offer.foreign) this.foreign(option, title, offer.foreign);
    return option;
  }

  /** A screen reader says an option in one voice, that of the option: so the language stands there. */
  private foreign(option: HTMLElement, title: Element, tongue: NonNullable<Offer['foreign']>): void {
    option.lang = tongue.lang;
    title.after(' ', this.note(tongue.named));
    for (const part of [title, option.querySelector('small')]) part?.setAttribute('dir', tongue.dir);
  }

  private note(named: string): HTMLElement {
    const note = document.createElement('span');
    note.className = 'foreign';
    note.lang = document.documentElement.lang;
    note.textContent = `(${named})`;
    return note;
  }

  private choose(index: number): void {
    this.active = index;
    this.options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = this.options()[index];
    if (option) {
      this.field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  private follow(option: HTMLElement): void {
    this.close();
    const target = new URL(option.dataset.href!, document.baseURI);
    if ('live' in document.documentElement.dataset) {
      this.field.blur(); // so that reading goes on at the page
      const detail = { pathname: target.pathname, search: target.search, hash: '' };
      window.dispatchEvent(new CustomEvent('vaadin-router-go', { detail }));
    } else {
      location.assign(target);
    }
  }
}

/** The box of a field, made when it is first needed: the live page brings new fields. */
function boxOf(target: EventTarget | null): Box | undefined {
  if (!(target instanceof HTMLInputElement) || !('suggest' in target.dataset)) return undefined;
  if (box?.field !== target) {
    box?.close();
    box = new Box(target);
  }
  return box;
}

/** What was typed before this module stood, or before the live page took the document's place. */
function goOn(target: EventTarget | null): void {
  const before = box;
  const now = boxOf(target);
  if (now && now !== before && performance.now() - lastTyped < JUST_NOW_MS) now.typed();
}

let lastTyped = performance.now();
document.addEventListener('input', (event) => {
  lastTyped = performance.now();
  boxOf(event.target)?.typed();
});
document.addEventListener('keydown', (event) => boxOf(event.target)?.key(event));
document.addEventListener('focusin', (event) => goOn(event.target));
document.addEventListener('focusout', (event) => {
  if (event.target === box?.field) box?.close();
});
document.addEventListener('submit', () => box?.close());
goOn(document.activeElement);

export {};
