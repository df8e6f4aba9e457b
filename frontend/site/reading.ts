// How a page was read: seconds it was visible, and how far down. Told once per visit of a page, when
// it is left. The live page issues the id of the visit; without one nothing is measured or told.

interface Reading {
  view: string;
  article: Element;
  seconds: number;
  depth: number;
}

const TICK_MS = 1000;
const IDLE_MS = 60_000;
let reading: Reading | undefined;
let lastActive = performance.now();

function tell(): void {
  if (!reading) return;
  const { view, seconds, depth } = reading;
  reading = undefined;
  const body = JSON.stringify({ view, seconds: Math.round(seconds), depth: Number(depth.toFixed(2)) });
  navigator.sendBeacon('/engagement/read', new Blob([body], { type: 'application/json' }));
}

function deepen(): void {
  if (!reading) return;
  reading.article = document.querySelector('#live article') ?? reading.article;
  const { top, height } = reading.article.getBoundingClientRect();
  const seen = height > 0 ? (window.innerHeight - top) / height : 0;
  reading.depth = Math.min(1, Math.max(reading.depth, seen));
}

setInterval(() => {
  const isIdle = performance.now() - lastActive > IDLE_MS;
  if (reading && document.visibilityState === 'visible' && !isIdle) {
    reading.seconds += TICK_MS / 1000;
    deepen();
  }
}, TICK_MS);

for (const sign of ['scroll', 'pointerdown', 'pointermove', 'keydown']) {
  addEventListener(sign, () => (lastActive = performance.now()), { passive: true });
}

addEventListener('usher-view', (event) => {
  const view = (event as CustomEvent<string>).detail;
  if (view === reading?.view) return;
  tell();
  const article = document.querySelector('#live article');
  if (view && article) {
    reading = { view, article, seconds: 0, depth: 0 };
    deepen();
  }
});

addEventListener('pagehide', tell);

export {};
