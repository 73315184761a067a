// takes: readings   gives: POSTs to the room's own server
// promises: a reading is kept in this browser until the server has it; sent twice it counts once (its id)

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {'sent' | 'later' | 'closed'} Answer */

const prefix = 'dr.unsent.';
const most = 200, batch = 100, longestWait = 60_000;

/** What this browser still owes the server, one row per view. Without storage it lasts as long as the page.
 * @param {Storage | null} storage */
export function keep(storage) {
  /** @type {Map<string, string>} */
  const memory = new Map();
  const attempt = (/** @type {() => any} */ deed) => { try { return deed(); } catch { return null; } };
  return {
    /** @param {string} view @returns {Reading[]} */
    of(view) {
      const text = memory.get(view) ?? attempt(() => storage?.getItem(prefix + view));
      const rows = attempt(() => JSON.parse(text ?? '[]'));
      return Array.isArray(rows) ? rows : [];
    },
    /** @param {string} view @param {Reading[]} rows */
    put(view, rows) {
      const text = JSON.stringify(rows.slice(-most));
      memory.delete(view);
      if (!rows.length) attempt(() => storage?.removeItem(prefix + view));
      else if (attempt(() => { storage?.setItem(prefix + view, text); return !!storage; }) !== true) memory.set(view, text);
    },
    /** @returns {string[]} */
    views: () => attempt(() => Object.keys(storage ?? {}).filter(k => k.startsWith(prefix)).map(k => k.slice(prefix.length))) ?? [],
  };
}

/**
 * @param {{ endpoint: string, view: string, kept: ReturnType<typeof keep>, closed: () => void,
 *   fetch: typeof globalThis.fetch, sendBeacon?: (address: string, body: Blob) => boolean, locks?: LockManager,
 *   later?: (deed: () => void, ms: number) => unknown, random?: () => number }} world
 */
export function createBeacon({ endpoint, view, kept, closed, fetch, sendBeacon, locks, later = setTimeout, random = Math.random }) {
  let failures = 0, waiting = false, shut = false, busy = false;
  const body = (/** @type {string} */ v, /** @type {Reading[]} */ readings, left = false) =>
    JSON.stringify(left ? { view: v, readings, left } : { view: v, readings });

  /** @param {Response | null} answer */
  function wait(answer) {
    const asked = Number(answer?.headers.get('Retry-After')) * 1000;
    const ms = asked > 0 ? asked : Math.min(longestWait, 1000 * 2 ** failures);
    failures++;
    if (waiting) return;
    waiting = true;
    // spread, so that an outage does not end in a stampede
    later(() => { waiting = false; send().then(rest); }, ms * (1 + random() / 4));
  }

  /** @param {string} v @param {boolean} [left] @returns {Promise<Answer>} */
  async function post(v, left) {
    const readings = kept.of(v).slice(0, batch);
    /** @type {Response | null} */
    const answer = await fetch(endpoint, {
      method: 'POST', keepalive: true, redirect: 'error', headers: { 'Content-Type': 'application/json' }, body: body(v, readings, left),
    }).catch(() => null);
    const status = answer?.status ?? 0;
    if ([403, 404, 410].includes(status)) { kept.put(v, []); return 'closed'; }
    if (status === 0 || status === 408 || status === 429 || status >= 500) { wait(answer); return 'later'; }
    // taken, or never to be taken: another try would not change it
    failures = 0;
    const gone = new Set(readings.map(r => r.id));
    kept.put(v, kept.of(v).filter(r => !gone.has(r.id)));
    return 'sent';
  }

  function shutDown() {
    if (shut) return;
    shut = true;
    closed();
  }

  async function send() {
    if (busy || waiting || shut) return;
    busy = true;
    while (!shut && kept.of(view).length && !waiting) if (await post(view) === 'closed') shutDown();
    busy = false;
  }

  /** What earlier pages could not send. A page that is alive holds the lock of its view and sends its own.
   * @returns {Promise<void>} */
  async function rest() {
    for (const old of kept.views()) {
      if (old === view || waiting || shut) continue;
      const all = async () => { while (kept.of(old).length && await post(old) === 'sent'); };
      if (locks) await locks.request(prefix + old, { ifAvailable: true }, lock => lock ? all() : undefined);
      else await all();
    }
  }

  locks?.request(prefix + view, () => new Promise(() => {}));

  return {
    /** @param {Reading} reading @param {boolean} [now] false while the page is going away: leave() follows */
    async add(reading, now = true) {
      if (shut) return;
      kept.put(view, [...kept.of(view), reading]);
      if (now) await send();
    },
    send, rest,
    /** the network is back */
    online() { failures = 0; waiting = false; return send().then(rest); },
    /** asks whether the page may still be shown; says at the same time that nobody is reading */
    async check() {
      if (busy || waiting || shut) return;
      busy = true;
      const answer = await post(view, true);
      busy = false;
      if (answer === 'closed') shutDown();
      else await send();
    },
    /** the page goes away: no answer will be seen, so what was sent stays kept until one is */
    leave() {
      if (shut) return;
      const text = body(view, kept.of(view).slice(0, batch), true);
      sendBeacon?.(endpoint, new Blob([text], { type: 'application/json' }));
    },
  };
}
