import test from 'node:test';
import assert from 'node:assert/strict';
import { createQueue, problemText } from '../../wwwroot/js/documents/queue.js';
import { pageText, shrink } from '../../wwwroot/js/documents/shrink.js';

test('a picture is shrunk to its longest side, never enlarged, never to nothing', () => {
  assert.deepEqual(shrink(4800, 3200, 2400), { width: 2400, height: 1600 });
  assert.deepEqual(shrink(300, 200, 2400), { width: 300, height: 200 });
  assert.deepEqual(shrink(1, 40_000, 2400), { width: 1, height: 2400 });
});

test('the text of a page keeps its lines and is never cut inside a letter', () => {
  assert.equal(pageText(['見積', '書', ' 1 '], [false, true, false], 100), '見積書\n1');
  assert.equal(pageText(['ab😀'], [false], 3), 'ab');
  assert.equal(pageText(['a'.repeat(3000)], [true], 2000).length, 2000);
});

test('two at a time, in order, and a failure stops nobody', async () => {
  const queue = createQueue(2), order = [];
  let most = 0, now = 0;
  const job = n => async () => { most = Math.max(most, ++now); await null; order.push(n); now--; if (n === 2) throw new Error('x'); };
  for (const n of [1, 2, 3, 4, 5]) queue.add(job(n));
  await new Promise(done => setTimeout(done, 5));
  assert.deepEqual(order, [1, 2, 3, 4, 5]);
  assert.equal(most, 2);
  assert.equal(queue.idle, true);
});

test('the words of a refusal: the field first, then the detail, then the title', () => {
  assert.equal(problemText('{"title":"t","errors":{"file":["大きすぎます"]}}'), '大きすぎます');
  assert.equal(problemText('{"title":"t","detail":"d"}'), 'd');
  assert.equal(problemText('{"title":"t"}'), 't');
  assert.equal(problemText('<html>'), null);
  assert.equal(problemText('null'), null);
});
