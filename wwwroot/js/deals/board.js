// takes: the board as the server rendered it   gives: rows that follow what happens, and keys to walk them
import { watchAll, presence } from '../signals/live.js';
import { fragment, oneAtATime, swap } from './fragment.js';

/** @typedef {import('../signals/live.js').Reader} Reader */

const board = /** @type {HTMLTableElement} */ (document.querySelector('#board'));
const inRoom = /** @type {HTMLElement} */ (document.querySelector('#in-room'));
const template = /** @type {HTMLTemplateElement} */ (document.querySelector('#reader'));
const words = /** @type {HTMLElement} */ (document.querySelector('script[data-holder]')).dataset;
const english = document.documentElement.lang === 'en';

/** @param {string | undefined} text @param {unknown[]} args */
const fill = (text, ...args) => (text ?? '').replace(/\{(\d)\}/g, (_, n) => String(args[Number(n)] ?? ''));
/** @param {string} deal */
const rowOf = deal => board.querySelector(`tr[data-deal="${CSS.escape(deal)}"]`);

/** @type {Map<string, () => void>} one line of requests per deal */
const renewals = new Map();

/** @param {string} deal */
function renew(deal) {
  if (!rowOf(deal)) return;
  const run = renewals.get(deal) ?? oneAtATime(async () => {
    const came = (await fragment(`/deals/${deal}/row`)).querySelector('tr');
    const chosen = rowOf(deal)?.classList.contains('chosen');
    const focused = rowOf(deal)?.contains(document.activeElement);
    if (!swap(rowOf(deal), came)) return;
    const row = rowOf(deal);
    row?.classList.toggle('chosen', chosen);
    row?.classList.add('moved');
    if (focused) row?.querySelector('a')?.focus();
  });
  renewals.set(deal, run);
  run();
}

watchAll(Number(board.dataset.since), { onMoment: moment => { if (moment.deal) renew(moment.deal); } });

/** @param {Reader} reader */
function personOf(reader) {
  const person = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild);
  /** @param {string} selector @param {string} text */
  const put = (selector, text) => { const at = person.querySelector(selector); if (at) at.textContent = text; };
  put('.disc', reader.initials);
  put('b', fill(reader.unidentified ? words.holder : words.person, reader.name));
  put('small', fill(words.reading, english ? reader.titleEn : reader.titleJa, reader.page, reader.pages));
  return person;
}

presence(null, readers => {
  inRoom.classList.toggle('dim', readers === null);
  inRoom.textContent = readers === null ? inRoom.dataset.lost ?? '' : '';
  if (!readers) return;
  let here = 0;
  for (const row of board.querySelectorAll('tr[data-deal]')) {
    const mine = readers.filter(reader => reader.deal === row.getAttribute('data-deal'));
    here += mine.length;
    const cell = row.querySelector('[data-now]');
    if (mine.length) cell?.replaceChildren(...mine.map(personOf));
    else if (cell?.querySelector('.person')) cell.replaceChildren('–');
  }
  inRoom.textContent = fill(inRoom.dataset.text, here);
});

// J and K walk the rows, Enter opens, / searches; a click anywhere in a row opens it
const rows = () => /** @type {HTMLElement[]} */ ([...board.querySelectorAll('tr[data-deal]')]);

/** @param {number} by */
function walk(by) {
  const all = rows();
  const at = all.findIndex(row => row.classList.contains('chosen'));
  const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
  for (const row of all) row.classList.toggle('chosen', row === next);
  next?.querySelector('a')?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', event => {
  const at = /** @type {Element} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || at.closest('input, select, textarea')) return;
  if (event.key === 'j') walk(1);
  else if (event.key === 'k') walk(-1);
  else if (event.key === '/') { event.preventDefault(); /** @type {HTMLElement | null} */ (document.querySelector('#board-q'))?.focus(); }
});

board.addEventListener('click', event => {
  const at = /** @type {Element} */ (event.target);
  if (at.closest('a, button') || String(getSelection()).length) return;
  /** @type {HTMLAnchorElement | null} */ (at.closest('tr[data-deal]')?.querySelector('a') ?? null)?.click();
});

for (const select of document.querySelectorAll('#narrow select')) select.addEventListener('change', () => /** @type {HTMLFormElement} */ (document.querySelector('#narrow')).requestSubmit());
