// takes: an address of ours that answers with a piece of a page   gives: its elements, and ways to put them in place
// promises: what is shown live is what the server renders on a reload; nothing in a piece ever runs (it is parsed as a document apart,
// which Trusted Types allows without a policy); a node that did not change stays the same node, so focus and open lines survive

/** @param {string} url @returns {Promise<Document>} */
export const fragment = url => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  request.timeout = 10_000;
  request.onload = () => request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(String(request.status)));
  request.onerror = request.ontimeout = () => reject(new Error('network'));
  request.send();
});

/** Puts what came in the place of what stands here, unless nothing changed.
 * @param {Element | null} here @param {Element | null} came @returns {boolean} it changed */
export function swap(here, came) {
  if (!here || !came) return false;
  const next = document.importNode(came, true);
  carryOpen(here, next);
  if (here.isEqualNode(next)) return false;
  here.replaceWith(next);
  return true;
}

/** Makes a list of keyed children what the server says it is; those that are new or say something new are given to `isNew`.
 * @param {Element | null} here @param {Element | null} came @param {(element: Element) => void} isNew */
export function swapList(here, came, isNew = () => {}) {
  if (!here || !came) return;
  const old = new Map([...here.children].map(child => [key(child), child]));
  const next = [...came.children].map(child => {
    const mine = old.get(key(child));
    const theirs = document.importNode(child, true);
    if (!mine) { isNew(theirs); return theirs; }
    carryOpen(mine, theirs);
    if (sameLine(mine, theirs)) return mine;
    isNew(theirs);
    return theirs;
  });
  const keep = new Set(next);
  for (const child of [...here.children]) if (!keep.has(child)) child.remove();
  next.forEach((child, i) => { if (here.children[i] !== child) here.insertBefore(child, here.children[i] ?? null); });
}

/** @param {Element} child */
const key = child => child.getAttribute('data-key') ?? child.textContent ?? '';

/** A line that slid in a moment ago is still the same line. @param {Element} mine @param {Element} theirs */
function sameLine(mine, theirs) {
  const was = mine.classList.contains('new');
  mine.classList.remove('new');
  const same = mine.isEqualNode(theirs);
  if (was) mine.classList.add('new');
  return same;
}

/** @param {Element} from @param {Element} to */
function carryOpen(from, to) {
  for (const open of from.querySelectorAll('details[open][id]')) to.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '');
}

/** Runs a deed now, and once more at the end if it was asked for meanwhile; never two at a time.
 * @param {() => Promise<unknown>} deed @param {number} pause */
export function oneAtATime(deed, pause = 0) {
  let running = false, again = false;
  return async function run() {
    if (running) { again = true; return; }
    running = true;
    if (pause) await new Promise(done => setTimeout(done, pause));
    do { again = false; await deed().catch(() => new Promise(done => setTimeout(done, 1000))); } while (again);
    running = false;
  };
}
