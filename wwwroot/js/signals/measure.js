// takes: <script type="application/json" id="reading">, the reader's trusted events, elements [data-page]
// gives: readings to the server; clears the page when the link was withdrawn
import { createBeacon, keep } from './beacon.js';
import { pageInView } from './nearest-page.js';
import { createReading } from './reading.js';

const second = 1000, checkMs = 5 * second, calmCheckMs = 60 * second, calmAfterMs = 300 * second;
const deeds = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove'];

/** crypto.randomUUID is missing on plain http beyond this machine */
const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c =>
  (Number(c) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(c) / 4)))).toString(16));

function storage() {
  try { return localStorage; } catch { return null; }
}

/** The link was withdrawn: nothing of the room stays on the screen. */
function clearPage() {
  document.dispatchEvent(new CustomEvent('dealroom:closed'));
  const template = document.getElementById('closed');
  if (template instanceof HTMLTemplateElement) {
    document.title = template.dataset.title ?? document.title;
    document.body.replaceChildren(template.content.cloneNode(true));
  } else document.body.replaceChildren();
}

/** @param {{ endpoint: string, view: string, asset?: string }} config */
function measure({ endpoint, view, asset }) {
  let leaving = false, stopped = false, lastDeed = -Infinity, lastTalk = performance.now();
  const stop = () => { stopped = true; };
  document.addEventListener('dealroom:closed', stop);

  const beacon = createBeacon({
    endpoint, view, kept: keep(storage()), closed: () => { if (!stopped) clearPage(); },
    fetch: (...a) => fetch(...a), sendBeacon: (a, b) => navigator.sendBeacon(a, b), locks: navigator.locks,
  });
  const reading = createReading({
    asset: asset ?? '', now: () => performance.now(), date: () => Date.now(), id: newId,
    emit: one => { lastTalk = performance.now(); beacon.add(one, !leaving); },
  });
  const others = new BroadcastChannel('dr.reading');
  others.onmessage = () => reading.elsewhere();
  let announced = -Infinity;

  // a page that shows a PDF has no page before the PDF is there; an article is its own page 1
  const look = () => reading.page(!asset ? null : pageInView() ?? (document.getElementById('viewer') ? null : 1));

  function touch() {
    look();
    reading.input();
    if (performance.now() - announced < second) return;
    announced = performance.now();
    others.postMessage(view);
  }

  for (const name of deeds) {
    addEventListener(name, event => {
      const still = event instanceof PointerEvent && name === 'pointermove' && !event.movementX && !event.movementY;
      if (!event.isTrusted || still || stopped) return;
      lastDeed = performance.now();
      touch();
    }, { capture: true, passive: true });
  }
  // scrolling counts where a hand was behind it: a script's scrolling is "trusted" too
  addEventListener('scroll', () => {
    if (stopped) return;
    if (performance.now() - lastDeed < second) touch();
    else look();
  }, { capture: true, passive: true });

  const focus = () => reading.focused(document.hasFocus());
  addEventListener('focus', focus);
  addEventListener('blur', () => reading.focused(false));
  addEventListener('online', () => beacon.online());

  function go() {
    if (leaving || stopped) return;
    leaving = true;
    reading.visible(false);
    beacon.leave();
  }
  function come() {
    if (document.visibilityState !== 'visible' || stopped) return;
    const back = leaving;
    leaving = false;
    reading.visible(true);
    focus();
    if (back) beacon.check();
  }
  addEventListener('pagehide', go);
  addEventListener('pageshow', come);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? go() : come());

  setInterval(() => {
    if (leaving || stopped) return;
    look();
    focus();
    reading.tick();
    const now = performance.now();
    if (!reading.idle || now - lastTalk < (now - lastDeed < calmAfterMs ? checkMs : calmCheckMs)) return;
    lastTalk = now;
    beacon.check();
  }, second);

  look();
  come();
  beacon.rest();
}

const config = JSON.parse(document.getElementById('reading')?.textContent ?? 'null');
if (config?.view) measure(config);
