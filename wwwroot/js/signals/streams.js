// takes: a way to connect to the hub   gives: streams that survive a lost connection
// promises: every moment once, in order; it tries again for ever until told to stop or the server ends the stream

/** @typedef {'connecting' | 'live' | 'reconnecting' | 'ended'} State */
/** @typedef {{ seq: number, at: string, kind: string, deal?: string, member?: string, asset?: string, page?: number, score?: number,
 *   display?: number, tier?: string, delta?: number, text: { ja: string, en: string } }} Moment */
/** @typedef {{ method: string, args: () => unknown[], next: (value: any) => void, state: (state: State) => void }} Stream */
/** @typedef {{ start(): Promise<void>, stop(): Promise<void>, onclose(deed: () => void): void,
 *   stream(method: string, ...args: unknown[]): { subscribe(observer: { next(v: any): void, error(e: any): void, complete(): void }): { dispose(): void } } }} Hub */

const longestWait = 30_000;

/** @param {{ connect: () => Hub | Promise<Hub>, later?: (deed: () => void, ms: number) => unknown, random?: () => number }} world */
export function createStreams({ connect, later = setTimeout, random = Math.random }) {
  /** @type {Map<Stream, { dispose(): void } | null>} */
  const open = new Map();
  /** @type {Hub | null} */
  let hub = null;
  let starting = false, waiting = false, failures = 0;

  /** @param {Stream} stream */
  function subscribe(stream) {
    const on = hub;
    if (!on || !open.has(stream)) return;
    // what an earlier connection still says is no longer heard
    const current = () => open.has(stream) && hub === on;
    stream.state('live');
    open.set(stream, on.stream(stream.method, ...stream.args()).subscribe({
      next: value => {
        if (!current()) return;
        failures = 0;
        stream.next(value);
      },
      // the connection is there but the stream broke: begin it again where it was
      error: () => later(() => {
        if (!current()) return;
        stream.state('reconnecting');
        subscribe(stream);
      }, pause()),
      complete: () => {
        if (!current()) return;
        open.delete(stream);
        stream.state('ended');
        leaveIfIdle();
      },
    }));
  }

  const pause = () => Math.min(longestWait, 500 * 2 ** Math.min(failures++, 10)) * (0.75 + random() / 2);

  function retry() {
    if (waiting || hub || !open.size) return;
    waiting = true;
    later(() => { if (waiting) { waiting = false; begin(); } }, pause());
  }

  async function begin() {
    if (hub || starting || !open.size) return;
    starting = true;
    try {
      const next = await connect();
      next.onclose(() => {
        if (hub !== next) return;
        hub = null;
        for (const stream of open.keys()) stream.state('reconnecting');
        retry();
      });
      await next.start();
      hub = next;
      // a connection that holds forgives the failures before it
      later(() => { if (hub === next) failures = 0; }, 10_000);
    } catch {
      for (const stream of open.keys()) stream.state('reconnecting');
    }
    starting = false;
    if (!hub) return retry();
    for (const stream of [...open.keys()]) subscribe(stream);
    leaveIfIdle();
  }

  function leaveIfIdle() {
    if (open.size || !hub) return;
    const done = hub;
    hub = null;
    done.stop().catch(() => {});
  }

  return {
    /** @param {Stream} stream @returns {() => void} stops it, in silence: 'ended' is what the server says */
    add(stream) {
      open.set(stream, null);
      stream.state('connecting');
      if (hub) subscribe(stream);
      else if (!waiting) begin();
      return () => {
        open.get(stream)?.dispose();
        open.delete(stream);
        leaveIfIdle();
      };
    },
    /** the network or the reader is back: try now */
    hurry() {
      failures = 0;
      if (!waiting) return;
      waiting = false;
      begin();
    },
  };
}

/** A stream of moments that begins after `since` and again after the last one seen.
 * @param {string} method @param {unknown[]} args @param {number} since
 * @param {{ onMoment: (moment: Moment) => void, onState?: (state: State) => void }} on
 * @returns {Stream & { readonly last: number }} */
export function moments(method, args, since, { onMoment, onState }) {
  let last = since;
  return {
    method,
    args: () => [...args, last],
    next: moment => {
      if (moment.seq <= last) return;
      last = moment.seq;
      onMoment(moment);
    },
    state: state => onState?.(state),
    get last() { return last; },
  };
}
