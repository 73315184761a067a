// our streams over the npm client against a running server; the suite that starts one sets the three variables
import test from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createStreams, moments } from '../../wwwroot/js/signals/streams.js';

const { DEALROOM_URL: url, DEALROOM_COOKIE: cookie = '', DEALROOM_DEAL: deal } = process.env;

test('the stored moments of a deal come in order, and again without repeat after the connection is cut', { skip: url ? false : 'no server given', timeout: 20_000 }, async () => {
  const signalR = createRequire(new URL('../../src/DealRoom.Web/package.json', import.meta.url))('@microsoft/signalr');
  let hub;
  const streams = createStreams({
    // the clock that forgives old failures must not keep the test alive
    later: (deed, ms) => { const clock = setTimeout(deed, ms); if (ms === 10_000) clock.unref(); },
    connect: () => hub = new signalR.HubConnectionBuilder()
      .withUrl(`${url}/live`, { headers: { Cookie: cookie }, skipNegotiation: true, transport: signalR.HttpTransportType.WebSockets })
      .configureLogging(signalR.LogLevel.None).build(),
  });
  const seen = [], states = [];
  let enough = () => {};
  const until = n => new Promise(done => { enough = () => { if (seen.length >= n) done(); }; enough(); });
  const stop = streams.add(moments('Watch', [deal], 0, { onMoment: m => { seen.push(m.seq); enough(); }, onState: s => states.push(s) }));
  await until(1);
  await hub.stop();
  const whole = [];
  const again = streams.add(moments('Watch', [deal], 0, { onMoment: m => whole.push(m.seq) }));
  while (whole.length < seen.length || states.at(-1) !== 'live') await new Promise(done => setTimeout(done, 50));
  assert.deepEqual(seen, [...new Set(seen)].sort((a, b) => a - b));
  assert.deepEqual(whole.slice(0, seen.length), seen.slice(0, whole.length));
  assert.deepEqual(states, ['connecting', 'live', 'reconnecting', 'live']);
  stop();
  again();
});
