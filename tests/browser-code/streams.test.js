import test from 'node:test';
import assert from 'node:assert/strict';
import { createStreams, moments } from '../../wwwroot/js/signals/streams.js';

const settle = async () => { for (let i = 0; i < 20; i++) await null; };
const moment = seq => ({ seq, kind: 'view', at: '', text: { ja: '', en: '' } });

/** a hub that can be cut, and the connections made to it */
function network() {
  const hubs = [], waits = [];
  let down = false;
  const streams = createStreams({
    random: () => 0.5,
    later: (deed, ms) => waits.push({ deed, ms }),
    connect: () => {
      const hub = {
        calls: [], closed: () => {}, stopped: false,
        start: async () => { if (down) throw new Error('no network'); },
        stop: async () => { hub.stopped = true; },
        onclose: deed => { hub.closed = deed; },
        stream: (method, ...args) => ({
          subscribe: observer => { const call = { method, args, observer, disposed: false }; hub.calls.push(call); return { dispose() { call.disposed = true; } }; },
        }),
      };
      hubs.push(hub);
      return hub;
    },
  });
  return {
    streams, hubs, waits,
    set down(yes) { down = yes; },
    async wait() { for (const { deed } of waits.splice(0).filter(w => w.ms !== 10_000)) deed(); await settle(); },
    watch(since = 0, deal = 'd') {
      const seen = [], states = [];
      const stop = streams.add(moments('Watch', [deal], since, { onMoment: m => seen.push(m.seq), onState: s => states.push(s) }));
      return { seen, states, stop };
    },
  };
}

test('a lost connection is taken up after the last moment, without gap or repeat', async () => {
  const net = network(), w = net.watch(5);
  await settle();
  const first = net.hubs[0].calls[0];
  assert.deepEqual([first.method, first.args], ['Watch', ['d', 5]]);
  for (const seq of [6, 7, 7, 6, 8]) first.observer.next(moment(seq));
  first.observer.error(new Error('closed'));
  net.hubs[0].closed();
  await net.wait();
  const second = net.hubs[1].calls[0];
  assert.deepEqual(second.args, ['d', 8]);
  first.observer.next(moment(9)); // too late: from the old connection
  for (const seq of [8, 9, 10]) second.observer.next(moment(seq));
  assert.deepEqual(w.seen, [6, 7, 8, 9, 10]);
  assert.deepEqual(w.states, ['connecting', 'live', 'reconnecting', 'live']);
  assert.equal(net.hubs[1].calls.length, 1);
});

test('it tries for ever, never more than half a minute apart', async () => {
  const net = network();
  net.down = true;
  const w = net.watch();
  await settle();
  const pauses = [];
  for (let i = 0; i < 12; i++) { pauses.push(net.waits[0].ms); await net.wait(); }
  assert.deepEqual(pauses.slice(0, 4), [500, 1000, 2000, 4000]);
  assert.equal(Math.max(...pauses), 30_000);
  net.down = false;
  await net.wait();
  assert.equal(w.states.at(-1), 'live');
});

test('when the network is back nobody waits', async () => {
  const net = network();
  net.down = true;
  const w = net.watch();
  await settle();
  net.down = false;
  net.streams.hurry();
  await settle();
  assert.equal(w.states.at(-1), 'live');
});

test('a stream the server completes has ended and is not taken up again', async () => {
  const net = network(), w = net.watch(0, 'mine'), other = net.watch(0, 'theirs');
  await settle();
  net.hubs[0].calls[0].observer.complete();
  assert.equal(w.states.at(-1), 'ended');
  net.hubs[0].closed();
  await net.wait();
  assert.deepEqual(net.hubs[1].calls.map(c => c.args[0]), ['theirs']);
  assert.equal(other.states.at(-1), 'live');
});

test('a stream that breaks on a living connection begins again where it was', async () => {
  const net = network(), w = net.watch();
  await settle();
  net.hubs[0].calls[0].observer.next(moment(3));
  net.hubs[0].calls[0].observer.error(new Error('busy'));
  await net.wait();
  assert.equal(net.hubs.length, 1);
  assert.deepEqual(net.hubs[0].calls[1].args, ['d', 3]);
  assert.equal(w.states.at(-1), 'live');
});

test('streams share one connection, and the last one to stop closes it', async () => {
  const net = network(), one = net.watch(), two = net.watch();
  await settle();
  assert.equal(net.hubs.length, 1);
  one.stop();
  assert.equal(net.hubs[0].calls[0].disposed, true);
  assert.equal(net.hubs[0].stopped, false);
  two.stop();
  assert.equal(net.hubs[0].stopped, true);
  net.hubs[0].closed();
  assert.equal(net.waits.filter(w => w.ms !== 10_000).length, 0);
});
