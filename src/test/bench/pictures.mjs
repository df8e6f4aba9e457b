// Pictures of the screens on standard input ("name path"), whole pages from top to bottom, light and
// dark, on a phone and at a desk; and of what stands only while somebody types or errs. One browser
// takes them all: node pictures.mjs CHROMIUM URL FOLDER
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [chromium, url, folder] = process.argv.slice(2);
const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'];

/** A page longer than this is cut: the picture would be refused. */
const MAX_HEIGHT = 15000;
const PATIENCE_MS = 20000;

const profile = mkdtempSync(join(tmpdir(), 'usher-pictures'));
const browser = spawn(chromium, [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--hide-scrollbars', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank',
]);
const address = await new Promise((found) => {
  browser.stderr.on('data', (said) => {
    const line = /ws:\/\/\S+/.exec(String(said));
    if (line) found(line[0]);
  });
});
const [page] = await (await fetch(`http://${new URL(address).host}/json/list`)).json();
const socket = new WebSocket(page.webSocketDebuggerUrl);
await new Promise((open) => socket.addEventListener('open', open));

let last = 0;
const waiting = new Map();
const heard = new Map();
socket.addEventListener('message', ({ data }) => {
  const { id, method, result, error } = JSON.parse(data);
  if (id) waiting.get(id)(error ? Promise.reject(new Error(error.message)) : result);
  else heard.get(method)?.();
});
const send = (method, params = {}) =>
  new Promise((done) => {
    waiting.set(++last, done);
    socket.send(JSON.stringify({ id: last, method, params }));
  });
const event = (method) => new Promise((done) => heard.set(method, done));
const evaluate = async (expression) =>
  (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;

async function until(expression) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    if (await evaluate(expression)) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`It never came to this: ${expression}`);
}

async function go(act) {
  const loaded = event('Page.loadEventFired');
  await act();
  await loaded;
  await evaluate('document.fonts.ready.then(() => true)');
}

async function picture(name) {
  for (const width of WIDTHS) {
    const mobile = width < 600;
    const look = { width, height: mobile ? 844 : 900, deviceScaleFactor: 1, mobile };
    for (const scheme of SCHEMES) {
      await send('Emulation.setDeviceMetricsOverride', look);
      await send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' }, // or colours are met on their way
        ],
      });
      await evaluate(
        'document.querySelectorAll("img[loading]").forEach((one) => one.loading = "eager"),' +
          'Promise.all([...document.images].map((one) => one.decode().catch(() => {}))).then(() => true)',
      );
      const { cssContentSize } = await send('Page.getLayoutMetrics');
      const height = Math.min(MAX_HEIGHT, Math.max(look.height, Math.ceil(cssContentSize.height)));
      const { data } = await send('Page.captureScreenshot', {
        captureBeyondViewport: true,
        clip: { x: 0, y: 0, width, height, scale: 1 },
      });
      writeFileSync(join(folder, `${name}-${width}-${scheme}.png`), Buffer.from(data, 'base64'));
    }
  }
}

const open = (path) => go(() => send('Page.navigate', { url: url + path }));

/** A form that is sent as it is comes back with what is missing. */
async function errors(name, path, button) {
  await open(path);
  await new Promise((later) => setTimeout(later, 4000)); // sooner it would be taken for a program's
  await go(() => evaluate(`document.querySelector(${JSON.stringify(button)}).click()`));
  await picture(name);
}

async function suggestions(name, path, words) {
  await open(path);
  await send('Emulation.setDeviceMetricsOverride', {
    width: 1280, height: 900, deviceScaleFactor: 1, mobile: false,
  });
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 5, y: 5 });
  await until('"live" in document.documentElement.dataset');
  await evaluate('document.querySelector("#live .site-header input[type=search]").focus()');
  await send('Input.insertText', { text: words });
  await until('document.querySelector("[role=option]")');
  await send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'ArrowDown', code: 'ArrowDown' });
  await picture(name);
}

try {
  await send('Page.enable');
  for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    const [name, path] = line.split(' ');
    if (name.endsWith('!contact')) await errors(name.replace('!contact', ''), path, 'form.wide button:not(.link, .quiet)');
    else if (name.endsWith('!privacy')) await errors(name.replace('!privacy', ''), path, 'button[value=SEE]');
    else if (name.endsWith('!suggest')) await suggestions(name.replace('!suggest', ''), path, 'pri');
    else {
      await open(path);
      await picture(name);
    }
  }
} finally {
  browser.kill();
  await new Promise((gone) => browser.on('exit', gone));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
