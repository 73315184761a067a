import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createBeacon, keep } from '../../wwwroot/js/signals/beacon.js';

/** the browser's storage, as far as it is used: rows are own keys */
class Shelf {
  getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
  setItem(key, value) { this[key] = String(value); }
  removeItem(key) { delete this[key]; }
}

/** the browser's locks, as far as they are used */
class Locks {
  held = new Set();
  async request(name, options, deed) {
    if (typeof options === 'function') [options, deed] = [{}, options];
    if (this.held.has(name)) return deed(null);
    this.held.add(name);
    try { return await deed({ name }); } finally { this.held.delete(name); }
  }
}

const answer = (status, headers = {}) => ({ status, headers: new Headers(headers) });
const reading = n => ({ id: `id-${n}`, n, asset: 'a', page: 1, activeMs: 1000, at: '2026-04-01T00:00:00.000Z' });
const settle = async () => { for (let i = 0; i < 20; i++) await null; };

function room(answers = [], more = {}) {
  const posts = [], waits = [], farewells = [];
  const storage = more.storage === undefined ? new Shelf() : more.storage, kept = keep(storage);
  let closed = 0;
  const beacon = createBeacon({
    endpoint: '/r/signals', view: more.view ?? 'v1', kept, closed: () => closed++, random: () => 0,
    locks: more.locks, later: (deed, ms) => waits.push({ deed, ms }),
    sendBeacon: (_, blob) => { farewells.push(blob); return true; },
    fetch: async (address, init) => {
      posts.push({ address, ...init, body: JSON.parse(init.body) });
      const next = answers.length ? answers.shift() : answer(202);
      if (next instanceof Error) throw next;
      return next;
    },
  });
  return { beacon, posts, waits, farewells, kept, storage, get closed() { return closed; } };
}

test('a reading is posted as JSON and dropped when the server has it', async () => {
  const r = room();
  await r.beacon.add(reading(1));
  assert.deepEqual(r.posts[0].body, { view: 'v1', readings: [reading(1)] });
  assert.equal(r.posts[0].headers['Content-Type'], 'application/json');
  assert.equal(r.posts[0].keepalive, true);
  assert.deepEqual(r.kept.of('v1'), []);
});

test('what comes while a request is under way goes with the next one, once', async () => {
  const r = room();
  const first = r.beacon.add(reading(1));
  r.beacon.add(reading(2));
  r.beacon.add(reading(3));
  await first;
  assert.deepEqual(r.posts.map(p => p.body.readings.map(x => x.n)), [[1], [2, 3]]);
});

test('an outage keeps everything, waits longer each time, and sends all afterwards', async () => {
  const down = new TypeError('network');
  const r = room([down, down, answer(500), answer(202)]);
  await r.beacon.add(reading(1));
  await r.beacon.add(reading(2));
  assert.equal(r.posts.length, 1);
  for (let i = 0; i < 3; i++) { r.waits[i].deed(); await settle(); }
  assert.deepEqual(r.waits.map(w => w.ms), [1000, 2000, 4000]);
  assert.deepEqual(r.posts.at(-1).body.readings.map(x => x.n), [1, 2]);
  assert.deepEqual(r.kept.of('v1'), []);
});

test('a server that asks for patience gets it', async () => {
  const r = room([answer(503, { 'Retry-After': '7' }), answer(429, { 'Retry-After': '30' })]);
  await r.beacon.add(reading(1));
  r.waits[0].deed();
  await settle();
  assert.deepEqual(r.waits.map(w => w.ms), [7000, 30_000]);
});

test('the network comes back: no waiting', async () => {
  const r = room([new TypeError('network')]);
  await r.beacon.add(reading(1));
  await r.beacon.online();
  assert.equal(r.posts.length, 2);
  assert.deepEqual(r.kept.of('v1'), []);
});

for (const status of [403, 404, 410]) {
  test(`${status}: what is owed is dropped, the page is told once, nothing more is sent`, async () => {
    const r = room([answer(status)]);
    await r.beacon.add(reading(1));
    await r.beacon.add(reading(2));
    await r.beacon.check();
    r.beacon.leave();
    assert.equal(r.closed, 1);
    assert.equal(r.posts.length, 1);
    assert.equal(r.farewells.length, 0);
    assert.deepEqual(r.kept.of('v1'), []);
  });
}

test('a request the server will never take is not tried for ever', async () => {
  const r = room([answer(400)]);
  await r.beacon.add(reading(1));
  assert.deepEqual(r.kept.of('v1'), []);
  assert.equal(r.waits.length, 0);
});

test('leaving sends what is kept, says so, and keeps it until an answer was seen', async () => {
  const r = room([new TypeError('network')]);
  await r.beacon.add(reading(1));
  await r.beacon.add(reading(2), false);
  r.beacon.leave();
  assert.equal(r.farewells[0].type, 'application/json');
  assert.deepEqual(JSON.parse(await r.farewells[0].text()), { view: 'v1', readings: [reading(1), reading(2)], left: true });
  assert.equal(r.kept.of('v1').length, 2);
});

test('the next page sends what a killed one owed, under the view it belongs to', async () => {
  const dead = room([new TypeError('network')]);
  await dead.beacon.add(reading(1));
  const next = room([], { storage: dead.storage, view: 'v2', locks: new Locks() });
  await next.beacon.rest();
  assert.deepEqual(next.posts.map(p => p.body), [{ view: 'v1', readings: [reading(1)] }]);
  assert.deepEqual(next.kept.views(), []);
});

test('a living page sends its own: the others leave it alone', async () => {
  const locks = new Locks();
  const one = room([new TypeError('network')], { locks });
  await one.beacon.add(reading(1));
  const two = room([], { storage: one.storage, view: 'v2', locks });
  await two.beacon.rest();
  assert.equal(two.posts.length, 0);
});

test('an old view that was withdrawn does not close this page', async () => {
  const dead = room([new TypeError('network')]);
  await dead.beacon.add(reading(1));
  const next = room([answer(403)], { storage: dead.storage, view: 'v2' });
  await next.beacon.rest();
  assert.equal(next.closed, 0);
  assert.deepEqual(next.kept.views(), []);
});

test('at most 200 readings are kept, the newest', async () => {
  const r = room([new TypeError('network')]);
  for (let n = 1; n <= 230; n++) await r.beacon.add(reading(n));
  assert.equal(r.kept.of('v1').length, 200);
  assert.equal(r.kept.of('v1').at(-1).n, 230);
  await r.beacon.online();
  assert.deepEqual(r.posts.slice(1).map(p => p.body.readings.length), [100, 100]);
});

test('a browser without storage still sends, and a spoilt row does no harm', async () => {
  const none = room([new TypeError('network')], { storage: null });
  await none.beacon.add(reading(1));
  await none.beacon.online();
  assert.equal(none.posts.at(-1).body.readings.length, 1);
  const full = Object.assign(new Shelf(), { 'dr.unsent.v1': '{"no' });
  Object.defineProperty(full, 'setItem', { value() { throw new Error('QuotaExceededError'); } });
  const r = room([new TypeError('network')], { storage: full });
  await r.beacon.add(reading(1));
  await r.beacon.online();
  assert.deepEqual(r.posts.at(-1).body.readings, [reading(1)]);
});

test('asking whether the page may still be shown says that nobody reads', async () => {
  const r = room();
  await r.beacon.check();
  assert.deepEqual(r.posts[0].body, { view: 'v1', readings: [], left: true });
});

test('the measuring code is at most 4 KB on the wire', () => {
  const text = ['reading', 'beacon'].map(f => readFileSync(new URL(`../../wwwroot/js/signals/${f}.js`, import.meta.url)));
  assert.ok(text.reduce((sum, t) => sum + gzipSync(t).length, 0) <= 4096);
});
