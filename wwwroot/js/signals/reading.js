// takes: what the reader does (visible, focused, touched, page)   gives: readings, each the active time on one page
// promises: pure, no network, no timer of its own; the parts of a page sum to its time exactly

/** @typedef {{ id: string, n: number, asset: string, page: number, activeMs: number, at: string }} Reading */

export const idleMs = 30_000;
// told to tick every second, a reading is out at most 5 s after it began
const flushMs = 4_000;

/**
 * @param {{ asset: string, now: () => number, date: () => number, id: () => string, emit: (reading: Reading) => void }} world
 *   now: a clock that never jumps, in ms; date: the time of day, in ms
 */
export function createReading({ asset, now, date, id, emit }) {
  let visible = false, focused = false, mine = false;
  /** @type {number | null} */
  let page = null;
  let touched = false, first = true;
  let lastInput = -Infinity, mark = 0, begun = 0, active = 0, n = 0;

  const runs = () => visible && focused && mine && touched && page !== null;
  const clock = () => Math.round(now());

  /** adds the time since the last call, up to 30 s after the last touch */
  function advance() {
    const t = clock();
    if (runs()) {
      const end = Math.min(t, lastInput + idleMs);
      if (end > mark) {
        if (active === 0) begun = mark;
        active += end - mark;
        mark = end;
      }
    } else mark = t;
    return t;
  }

  function flush() {
    if (active === 0 || page === null) return;
    emit({ id: id(), n: ++n, asset, page, activeMs: active, at: new Date(Math.round(date()) - (clock() - mark)).toISOString() });
    active = 0;
    first = false;
  }

  /** whatever changes the answer of runs() goes through here, so no time is counted under the wrong one
   * @param {() => void} change */
  function turn(change) {
    const before = runs();
    advance();
    change();
    if (before && !runs()) flush();
    if (!before) mark = clock();
  }

  return {
    /** @param {boolean} yes */
    visible: yes => turn(() => { visible = yes; }),
    /** @param {boolean} yes */
    focused: yes => turn(() => { focused = yes; }),
    /** @param {number | null} next the page nearest the viewport's middle */
    page(next) {
      if (next === page) return;
      advance();
      flush();
      page = next;
      touched = false;
      first = true;
    },
    /** a trusted input, in this window, on the present page */
    input() {
      const t = advance();
      // after a pause the time without a touch is lost, not counted late
      if (t > lastInput + idleMs) flush();
      if (t > lastInput + idleMs || !runs()) mark = t;
      lastInput = t;
      mine = touched = true;
    },
    /** the reader has touched another window: she reads there, not here */
    elsewhere: () => turn(() => { mine = false; }),
    /** call once a second: the first part of a page goes out at once, so that the seller sees where she is */
    tick() {
      const t = advance();
      if (active > 0 && (first || t - begun >= flushMs || t >= lastInput + idleMs)) flush();
    },
    get idle() { return !runs() || clock() > lastInput + idleMs; },
  };
}
