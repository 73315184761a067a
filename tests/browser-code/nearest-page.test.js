import test from 'node:test';
import assert from 'node:assert/strict';
import { nearestPage } from '../../wwwroot/js/signals/nearest-page.js';

const boxes = tops => i => ({ top: tops[i][0], bottom: tops[i][1] });

test('the page under the middle, else the nearer neighbour', () => {
  const box = boxes([[0, 100], [110, 210], [220, 320]]);
  for (const [middle, index] of [[-50, 0], [50, 0], [103, 0], [107, 1], [150, 1], [212, 1], [219, 2], [900, 2]])
    assert.equal(nearestPage(3, box, middle), index, `${middle}`);
});

test('none and one', () => {
  assert.equal(nearestPage(0, boxes([]), 5), -1);
  assert.equal(nearestPage(1, boxes([[500, 600]]), 5), 0);
});

test('a thousand pages need about ten boxes', () => {
  let asked = 0;
  assert.equal(nearestPage(1000, i => { asked++; return { top: i * 100, bottom: i * 100 + 90 }; }, 70_050), 700);
  assert.ok(asked <= 13, `${asked}`);
});
