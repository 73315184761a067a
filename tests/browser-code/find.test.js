import test from 'node:test';
import assert from 'node:assert/strict';
import { findIn, indexText } from '../../wwwroot/js/documents/find.js';

const find = (strings, query) => findIn(indexText(strings), query);

test('a phrase inside one item', () => {
  assert.deepEqual(find(['データ保管 AES-256'], '保管'), [{ start: { item: 0, offset: 3 }, end: { item: 0, offset: 5 } }]);
});

test('a phrase broken over items and lines, with spaces between its letters', () => {
  assert.deepEqual(find(['国内', '', ' 2 拠', '点'], '国内2拠点'), [{ start: { item: 0, offset: 0 }, end: { item: 3, offset: 1 } }]);
});

test('width, case and ligatures do not matter, and the place is that of the original', () => {
  assert.deepEqual(find(['ＡＢＣ㈱です'], 'c(株)'), [{ start: { item: 0, offset: 2 }, end: { item: 0, offset: 4 } }]);
  assert.deepEqual(find(['x😀ﬁne'], 'FI'), [{ start: { item: 0, offset: 3 }, end: { item: 0, offset: 4 } }]);
});

test('every hit once, none for an empty query', () => {
  assert.equal(find(['ああああ'], 'ああ').length, 2);
  assert.deepEqual(find(['a'], ' '), []);
});
