// takes: today's queue as the server rendered it   gives: keys to work it, and a queue that follows what happens
import { watchAll } from '../signals/live.js';
import { fragment, oneAtATime, swap } from '../deals/fragment.js';
import { meaning, neighbour } from './queue-keys.js';

const AFTER_A_MOMENT = 700, IN_BETWEEN = 30_000;

/** @param {string} selector @returns {HTMLElement | null} */
const find = selector => document.querySelector(selector);
const rows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#queue [data-task]')]);
const chosen = () => find('#queue [data-task][aria-current]')?.dataset.task ?? null;
const lost = find('#queue-lost');

/** @param {string | null} task */
function address(task) {
  const query = new URLSearchParams();
  const scope = find('#queue')?.dataset.scope;
  if (scope) query.set('scope', scope);
  if (task) query.set('task', task);
  return query.size ? `?${query}` : '';
}

/** somebody is in the middle of a form: the task stays as it is */
const isBusy = () => Boolean(document.activeElement?.closest('#queue-task :is(textarea, input, fieldset)') ?? find('#queue-task details[open]'));

/** @param {string | null} task @param {boolean} [keep] leave a task alone that is being worked on */
async function show(task, keep = true) {
  const came = await fragment(`/today/live${address(task)}`);
  const focused = document.activeElement?.closest('[data-task]')?.getAttribute('data-task');
  if (keep && isBusy()) {
    swap(find('#queue-list'), came.querySelector('#queue-list'));
    swap(find('#queue-side'), came.querySelector('#queue-side'));
  } else swap(find('#queue'), came.querySelector('#queue'));
  if (focused) focus(focused);
}

/** @param {string} task */
const focus = task => /** @type {HTMLElement | null} */ (document.querySelector(`#queue [data-task="${CSS.escape(task)}"] a`))?.focus({ preventScroll: true });

const renew = oneAtATime(async () => {
  await show(chosen());
  if (lost) lost.textContent = '';
}, AFTER_A_MOMENT);

let walking = 0;
/** @param {number} by */
async function walk(by) {
  const task = neighbour(rows().map(row => row.dataset.task ?? ''), chosen(), by);
  if (!task) return;
  for (const row of rows()) row.toggleAttribute('aria-current', false);
  const row = find(`#queue [data-task="${CSS.escape(task)}"]`);
  row?.setAttribute('aria-current', 'true');
  row?.scrollIntoView({ block: 'nearest' });
  focus(task);
  // a held key walks on; only where it stops is the task read
  const mine = ++walking;
  await new Promise(done => setTimeout(done, 60));
  if (mine !== walking) return;
  await show(task, false).catch(() => { location.href = `/today${address(task)}`; });
  history.replaceState(null, '', `/today${address(task)}`);
  focus(task);
}

/** @param {string} id @param {string} first */
function unfold(id, first) {
  for (const other of document.querySelectorAll('#queue-task details[open]')) if (other.id !== id) other.removeAttribute('open');
  const details = find(`#${id}`);
  if (!details) return;
  details.setAttribute('open', '');
  /** @type {HTMLElement | null} */ (details.querySelector(first))?.focus();
}

const help = /** @type {HTMLDialogElement | null} */ (document.querySelector('#queue-keys'));

/** @param {KeyboardEvent} event */
function press(event) {
  const at = /** @type {Element} */ (event.target);
  const deed = meaning(event, {
    typing: Boolean(at.closest('textarea, select, input:not([type=radio], [type=checkbox])')) || (event.key === 'Enter' && Boolean(at.closest('input'))),
    onControl: Boolean(at.closest('a, button, summary')) && !at.closest('[data-task]'),
    onTask: Boolean(at.closest('[data-task]')),
  });
  if (!deed || help?.open) return;
  if (deed === 'close') {
    for (const open of document.querySelectorAll('#queue-task details[open]')) {
      open.removeAttribute('open');
      open.querySelector('summary')?.focus();
    }
    return;
  }
  event.preventDefault();
  if (deed === 'next') void walk(1);
  else if (deed === 'previous') void walk(-1);
  else if (deed === 'open') find('#task-open')?.click();
  else if (deed === 'done') unfold('task-done', 'input[name=Deed]:checked');
  else if (deed === 'snooze') unfold('task-snooze', 'button');
  else if (deed === 'help') help?.showModal();
}

document.addEventListener('keydown', press);
document.addEventListener('click', event => {
  const at = /** @type {Element} */ (event.target);
  for (const open of document.querySelectorAll('#queue-task details.menu[open]')) if (!open.contains(at)) open.removeAttribute('open');
});

// a step is kept as soon as it is ticked; the button is for those without script
document.addEventListener('change', event => {
  const form = /** @type {Element} */ (event.target).closest('form.playbook');
  if (form instanceof HTMLFormElement) void fetch(form.action, { method: 'POST', body: new URLSearchParams(/** @type {any} */ (new FormData(form))), redirect: 'manual' });
});
find('#queue')?.classList.add('scripted');

watchAll(Number(find('#bell')?.dataset.since ?? 0), {
  onMoment: () => { void renew(); },
  onState: state => { if (lost) lost.textContent = state === 'reconnecting' ? lost.dataset.text ?? '' : ''; },
});
setInterval(() => { if (document.visibilityState === 'visible') void renew(); }, IN_BETWEEN);
