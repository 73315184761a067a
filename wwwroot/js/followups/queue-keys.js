// takes: which key was pressed where   gives: what it means in the queue, or null; no page, so that it can be tested

/** @typedef {'next' | 'previous' | 'open' | 'done' | 'snooze' | 'help' | 'close'} Deed */
/** @typedef {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, isComposing?: boolean }} Press */

/** @type {Record<string, Deed>} */
const deeds = { j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Enter: 'open', d: 'done', s: 'snooze', '?': 'help', Escape: 'close' };

/** @param {Press} press
 * @param {{ typing: boolean, onControl: boolean, onTask: boolean }} where typing: in a field; onControl: on a button or link outside the list; onTask: on a task of the list
 * @returns {Deed | null} */
export function meaning(press, { typing, onControl, onTask }) {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const deed = deeds[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
  if (deed === 'close') return deed;
  if (typing) return null;
  // Enter on a button presses it, and arrows scroll unless one is in the list
  if (deed === 'open' && onControl) return null;
  if (press.key.startsWith('Arrow') && !onTask) return null;
  return deed;
}

/** Which task follows.
 * @param {string[]} tasks @param {string | null} chosen @param {number} by @returns {string | null} */
export function neighbour(tasks, chosen, by) {
  if (tasks.length === 0) return null;
  const at = tasks.indexOf(chosen ?? '');
  return tasks[at < 0 ? 0 : Math.max(0, Math.min(tasks.length - 1, at + by))] ?? null;
}
