import test from 'node:test';
import assert from 'node:assert/strict';
import { createReading } from '../../wwwroot/js/signals/reading.js';

const midnight = Date.parse('2026-04-01T00:00:00Z');

/** one reader at a desk with any number of windows, and a clock that only moves when told */
function desk() {
  let t = 1000.4, ids = 0;
  const windows = [];
  return {
    open(asset = 'a') {
      const readings = [];
      const reading = createReading({
        asset, now: () => t, date: () => midnight + t, id: () => `id-${++ids}`, emit: r => readings.push(r),
      });
      const window = { readings, ...Object.fromEntries(['visible', 'focused', 'page', 'input', 'elsewhere', 'tick'].map(k => [k, reading[k]])), reading };
      window.total = page => readings.filter(r => page === undefined || r.page === page).reduce((sum, r) => sum + r.activeMs, 0);
      window.begin = (page = 1) => { reading.visible(true); reading.focused(true); reading.page(page); return window; };
      windows.push(window);
      return window;
    },
    /** time passes; every window ticks each second */
    pass(seconds) {
      const end = t + seconds * 1000;
      while (t + 1000 <= end) { t += 1000; for (const w of windows) w.tick(); }
      t = end;
    },
  };
}

test('nothing is counted before the first touch', () => {
  const d = desk(), w = d.open().begin();
  d.pass(20);
  assert.equal(w.total(), 0);
  w.input();
  d.pass(3);
  w.visible(false);
  assert.equal(w.total(), 3000);
});

test('the clock stops 30 s after the last touch, and a later touch starts it without the pause', () => {
  const d = desk(), w = d.open().begin();
  w.input();
  d.pass(70);
  assert.equal(w.total(), 30_000);
  assert.equal(w.reading.idle, true);
  w.input();
  d.pass(5);
  w.visible(false);
  assert.equal(w.total(), 35_000);
});

test('the last reading before a pause ends when the pause begins', () => {
  const d = desk(), w = d.open().begin();
  w.input();
  d.pass(70);
  assert.equal(w.readings.at(-1).at, new Date(midnight + 31_000).toISOString());
});

test('a hidden tab stops the clock and hands over what it has', () => {
  const d = desk(), w = d.open().begin();
  w.input();
  d.pass(2.5);
  w.visible(false);
  assert.equal(w.total(), 2500);
  d.pass(10);
  assert.equal(w.total(), 2500);
  w.visible(true);
  d.pass(2);
  w.visible(false);
  assert.equal(w.total(), 4500);
});

test('losing the focus stops the clock', () => {
  const d = desk(), w = d.open().begin();
  w.input();
  d.pass(1.25);
  w.focused(false);
  d.pass(10);
  w.focused(true);
  w.focused(false);
  assert.equal(w.total(), 1250);
});

test('a change of page closes the reading at once and the new page waits for its own touch', () => {
  const d = desk(), w = d.open().begin(1);
  w.input();
  d.pass(6.2);
  w.page(2);
  assert.equal(w.total(1), 6200);
  d.pass(3);
  assert.equal(w.total(2), 0);
  w.input();
  d.pass(4.7);
  w.page(1);
  assert.equal(w.total(2), 4700);
  assert.equal(w.total(), 10_900);
});

test('no page, no time', () => {
  const d = desk(), w = d.open().begin(null);
  w.input();
  d.pass(5);
  w.page(1);
  w.visible(false);
  assert.equal(w.total(), 0);
});

test('the first part of a page goes out within a second, the others within five', () => {
  const d = desk(), w = d.open().begin();
  w.input();
  d.pass(1);
  assert.equal(w.readings.length, 1);
  for (let i = 0; i < 5; i++) { d.pass(20); w.input(); }
  for (const r of w.readings) assert.ok(r.activeMs <= 5000, `${r.activeMs}`);
  assert.equal(w.total(), 101_000);
});

test('two windows of one reader are never counted together', () => {
  const d = desk(), left = d.open().begin(), right = d.open();
  left.input();
  d.pass(4);
  left.focused(false);
  right.begin();
  right.input();
  d.pass(4);
  right.focused(false);
  left.focused(true);
  left.input();
  d.pass(4);
  left.visible(false);
  assert.equal(left.total() + right.total(), 12_000);
  assert.equal(right.total(), 4000);
});

test('two windows that both believe to have the focus: the one touched last has the clock', () => {
  const d = desk(), left = d.open().begin(), right = d.open().begin();
  left.input();
  d.pass(4);
  right.input();
  left.elsewhere();
  d.pass(4);
  left.input();
  right.elsewhere();
  d.pass(4);
  left.visible(false);
  assert.equal(left.total(), 8000);
  assert.equal(right.total(), 4000);
});

test('parts sum exactly to the time, whatever the order of events', () => {
  let seed = 42;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let round = 0; round < 200; round++) {
    const d = desk(), w = d.open().begin();
    // an independent account of the same rule, in whole milliseconds
    let t = 0, last = -Infinity, visible = true, focused = true, touched = false, expected = 0;
    for (let i = 0; i < 60; i++) {
      const what = Math.floor(random() * 6), ms = Math.floor(random() * 20_000);
      if (what === 0) w.visible(visible = random() < 0.7);
      else if (what === 1) w.focused(focused = random() < 0.7);
      else if (what < 5) { w.input(); touched = true; last = t; }
      if (visible && focused && touched) expected += Math.max(0, Math.min(t + ms, last + 30_000) - t);
      t += ms;
      d.pass(ms / 1000);
    }
    w.visible(false);
    w.page(9);
    assert.equal(w.total(), expected, `round ${round}`);
    assert.deepEqual(w.readings.map(r => r.n), w.readings.map((_, i) => i + 1));
  }
});
