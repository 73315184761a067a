import test from 'node:test';
import assert from 'node:assert/strict';
import { meaning, neighbour } from '../../wwwroot/js/followups/queue-keys.js';

const page = { typing: false, onControl: false, onTask: false };
const press = (key, more = {}) => ({ key, ...more });

test('each key means one deed, in either case', () => {
  for (const [key, deed] of [['j', 'next'], ['K', 'previous'], ['Enter', 'open'], ['d', 'done'], ['S', 'snooze'], ['?', 'help'], ['Escape', 'close'], ['x', null]])
    assert.equal(meaning(press(key), page), deed, key);
});

test('a field takes its own letters, but may be left', () => {
  const typing = { ...page, typing: true };
  for (const key of ['j', 'd', 's', '?', 'Enter']) assert.equal(meaning(press(key), typing), null, key);
  assert.equal(meaning(press('Escape'), typing), 'close');
});

test('a shortcut of the browser stays one, and a word being composed is not cut', () => {
  for (const with_ of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    assert.equal(meaning(press('d', with_), page), null);
});

test('Enter presses the button it stands on; arrows move only within the list', () => {
  assert.equal(meaning(press('Enter'), { ...page, onControl: true }), null);
  assert.equal(meaning(press('Enter'), { ...page, onTask: true }), 'open');
  assert.equal(meaning(press('ArrowDown'), page), null);
  assert.equal(meaning(press('ArrowDown'), { ...page, onTask: true }), 'next');
});

test('walking stops at both ends and begins at the first', () => {
  const tasks = ['a', 'b', 'c'];
  assert.equal(neighbour(tasks, 'a', 1), 'b');
  assert.equal(neighbour(tasks, 'c', 1), 'c');
  assert.equal(neighbour(tasks, 'a', -1), 'a');
  assert.equal(neighbour(tasks, null, 1), 'a');
  assert.equal(neighbour(tasks, 'gone', 1), 'a');
  assert.equal(neighbour([], 'a', 1), null);
});
