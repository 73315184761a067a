// takes: the bell at the top of every seller's page   gives: a bell that follows what happens and remembers what was read
import { watchAll } from '../signals/live.js';
import { fragment, oneAtATime, swap } from '../deals/fragment.js';

const AFTER_A_MOMENT = 800, IN_BETWEEN = 60_000;
const bell = () => document.querySelector('#bell');

const renew = oneAtATime(async () => {
  const came = await fragment('/alerts/bell');
  const next = came.querySelector('#bell');
  // what is open is being read: only the number is put right
  if (bell()?.hasAttribute('open')) return;
  const focused = bell()?.contains(document.activeElement);
  swap(bell(), next);
  if (focused) /** @type {HTMLElement | null} */ (bell()?.querySelector('summary'))?.focus();
  showWaiting(Number(/** @type {HTMLElement | null} */ (bell())?.dataset.waiting ?? 0));
}, AFTER_A_MOMENT);

/** @param {number} waiting tasks that wait, beside the place's name */
function showWaiting(waiting) {
  const place = document.querySelector('.places a[data-place=today]');
  if (!place) return;
  const count = place.querySelector('.count') ?? Object.assign(document.createElement('span'), { className: 'count hot' });
  count.textContent = String(waiting);
  if (waiting > 0) place.append(count); else count.remove();
}

document.addEventListener('toggle', event => {
  const opened = event.target === bell() && bell()?.hasAttribute('open');
  const form = document.querySelector('#bell-read');
  if (!opened || !(form instanceof HTMLFormElement) || !bell()?.querySelector('.count')) return;
  void fetch(form.action, { method: 'POST', body: new URLSearchParams(/** @type {any} */ (new FormData(form))), redirect: 'manual' })
    .then(() => bell()?.querySelector('summary .count')?.remove(), () => {});
}, true);

document.addEventListener('click', event => {
  const open = bell();
  if (open?.hasAttribute('open') && !open.contains(/** @type {Node} */ (event.target))) { open.removeAttribute('open'); void renew(); }
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && bell()?.hasAttribute('open')) { bell()?.removeAttribute('open'); /** @type {HTMLElement | null} */ (bell()?.querySelector('summary'))?.focus(); }
});

watchAll(Number(/** @type {HTMLElement | null} */ (bell())?.dataset.since ?? 0), { onMoment: () => { void renew(); } });
setInterval(() => { if (document.visibilityState === 'visible') void renew(); }, IN_BETWEEN);
