// takes: a deal's page as the server rendered it   gives: score, feed, readers, strips that follow what happens
// promises: what is shown is always one rendering of the ledger, so a reload, a second tab and a lost connection show the same lines
import { watch, presence } from '../signals/live.js';
import { fragment, oneAtATime, swap, swapList } from './fragment.js';

const page = /** @type {HTMLElement} */ (document.querySelector('#deal'));
const state = /** @type {HTMLElement} */ (document.querySelector('#live'));
const deal = page.dataset.deal ?? '';
const followMs = 1500;

/** @param {string} selector */
const here = selector => document.querySelector(selector);
/** @param {number | string} from @param {boolean} rest */
const address = (from, rest) => `/deals/${deal}/live-fragment?from=${from}${rest ? '&rest=true' : ''}`;

/** @param {Element} line */
function arrive(line) {
  if (!line.classList.contains('quiet')) line.classList.add('new');
}

/** @param {Document} came @param {(line: Element) => void} arrived */
function putNow(came, arrived) {
  const [mine, theirs] = [here('#moments'), came.querySelector('#moments')];
  if (mine && theirs) {
    // another generation: past lines were replaced, and what is new is not news
    const replaced = mine.getAttribute('data-generation') !== theirs.getAttribute('data-generation');
    swapList(here('#feed'), came.querySelector('#feed'), replaced ? () => {} : arrived);
    mine.querySelector('.hint')?.remove();
    for (const name of ['data-from', 'data-generation']) mine.setAttribute(name, theirs.getAttribute(name) ?? '');
    putOlder(mine, theirs);
  }
  for (const part of ['#score-now', '#standing']) swap(here(part), came.querySelector(part));
  swapList(here('#reading-now'), came.querySelector('#reading-now'));
}

/** @param {Element} mine @param {Element} theirs */
function putOlder(mine, theirs) {
  const link = theirs.querySelector('#older');
  if (!link) mine.querySelector('#older')?.remove();
  else mine.querySelector('#older')?.setAttribute('href', link.getAttribute('href') ?? '');
}

const from = () => here('#moments')?.getAttribute('data-from') ?? '1';
const renewNow = oneAtATime(async () => putNow(await fragment(address(from(), false)), arrive));
const renewRest = oneAtATime(async () => {
  const came = await fragment(address(from(), true));
  putNow(came, arrive);
  for (const part of ['#chart', '#committee', '#reads', '#hidden']) swap(here(part), came.querySelector(part));
}, followMs);

function renew() {
  renewNow();
  renewRest();
}

watch(deal, Number(page.dataset.since), {
  onMoment: renew,
  onState: now => {
    state.hidden = now === 'connecting';
    state.textContent = state.dataset[now] ?? '';
    state.classList.toggle('dim', now !== 'live');
  },
});

// the page already shows who was here when it was rendered
let first = true;
presence(deal, readers => {
  if (readers && !(first && readers.length === 0 && !here('.reading'))) renew();
  if (readers) first = false;
});

page.addEventListener('click', event => {
  const older = /** @type {Element} */ (event.target).closest('#older');
  if (!older) return;
  event.preventDefault();
  older.setAttribute('aria-busy', 'true');
  const wanted = new URL(/** @type {HTMLAnchorElement} */ (older).href).searchParams.get('from') ?? '1';
  fragment(address(wanted, false)).then(came => putNow(came, () => {})).catch(() => location.assign(/** @type {HTMLAnchorElement} */ (older).href))
    .finally(() => older.removeAttribute('aria-busy'));
});
