// <ol data-reorder="form-id">: items [data-id] moved by their grip [data-grip], with the pointer or the keyboard
// the new order is posted to the form; when that fails the list goes back to where it was

/** @param {HTMLElement} list @returns {HTMLElement[]} */
const itemsOf = list => /** @type {HTMLElement[]} */ ([...list.children].filter(child => child instanceof HTMLElement && child.dataset.id));
const orderOf = (/** @type {HTMLElement} */ list) => itemsOf(list).map(item => item.dataset.id ?? '');

/** @param {HTMLElement} list @param {string} word @param {HTMLElement} item */
function announce(list, word, item) {
  const items = itemsOf(list), values = { name: item.dataset.name ?? '', n: items.indexOf(item) + 1, total: items.length };
  const say = document.querySelector(`[data-reorder-say="${list.dataset.reorder}"]`);
  const text = list.dataset[`text${word}`] ?? '';
  if (say) say.textContent = text.replace(/\{(name|n|total)\}/g, (_, key) => String(values[/** @type {keyof typeof values} */ (key)]));
}

/** @param {HTMLElement} list @param {string[]} order */
function restore(list, order) {
  const byId = new Map(itemsOf(list).map(item => [item.dataset.id, item]));
  for (const id of order) { const item = byId.get(id); if (item) list.append(item); }
}

/** @param {HTMLElement} list */
async function save(list) {
  const form = document.getElementById(list.dataset.reorder ?? '');
  if (!(form instanceof HTMLFormElement)) return false;
  const data = new FormData(form);
  for (const id of orderOf(list)) data.append('order', id);
  const answer = await fetch(form.action, {
    method: 'POST', body: data, redirect: 'manual',
    headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', RequestVerificationToken: String(data.get('__RequestVerificationToken') ?? '') },
  }).catch(() => null);
  // a page handler answers with a redirect to itself: that is a yes
  return !!answer && (answer.ok || answer.type === 'opaqueredirect');
}

/** @param {HTMLElement} list */
function enhance(list) {
  /** @type {{ item: HTMLElement, before: string[] } | null} */
  let held = null;

  /** @param {HTMLElement} item */
  function lift(item) {
    held = { item, before: orderOf(list) };
    item.classList.add('lifted');
    announce(list, 'Lifted', item);
  }

  async function drop() {
    if (!held) return;
    const { item, before } = held;
    held = null;
    item.classList.remove('lifted');
    announce(list, 'Dropped', item);
    if (before.join() === orderOf(list).join() || await save(list)) return;
    restore(list, before);
    announce(list, 'Failed', item);
  }

  function cancel() {
    if (!held) return;
    const { item, before } = held;
    held = null;
    item.classList.remove('lifted');
    restore(list, before);
    announce(list, 'Cancelled', item);
  }

  /** @param {number} by */
  function move(by) {
    if (!held) return;
    const items = itemsOf(list), at = items.indexOf(held.item), other = items[at + by];
    if (!other) return;
    if (by < 0) other.before(held.item);
    else other.after(held.item);
    announce(list, 'Moved', held.item);
  }

  const gripOf = (/** @type {EventTarget | null} */ target) => target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('[data-grip]')) : null;
  const itemOf = (/** @type {HTMLElement} */ grip) => itemsOf(list).find(item => item.contains(grip));

  // a finger on the grip drags, it does not scroll
  for (const grip of list.querySelectorAll('[data-grip]')) if (grip instanceof HTMLElement) grip.style.touchAction = 'none';

  list.addEventListener('keydown', event => {
    const grip = gripOf(event.target), item = grip && itemOf(grip);
    if (!grip || !item) return;
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (event.key === ' ' || (event.key === 'Enter' && held)) held ? drop() : lift(item);
    else if (event.key === 'Escape' && held) cancel();
    else if (by && held) move(by);
    else return;
    event.preventDefault();
    // moving an element takes the focus away from what is inside it
    grip.focus();
  });
  list.addEventListener('focusout', event => { if (event.relatedTarget instanceof Node && !list.contains(event.relatedTarget)) cancel(); });

  list.addEventListener('pointerdown', event => {
    const grip = gripOf(event.target), item = grip && itemOf(grip);
    if (!grip || !item || event.button !== 0) return;
    event.preventDefault();
    grip.focus();
    const stop = new AbortController(), { signal } = stop;
    // only a movement lifts: a plain press leaves the grip to the keyboard
    addEventListener('pointermove', move => {
      if (!held) { if (Math.abs(move.clientY - event.clientY) < 4) return; lift(item); }
      const over = itemsOf(list).find(other => { const box = other.getBoundingClientRect(); return other !== item && move.clientY > box.top && move.clientY < box.bottom; });
      if (!over) return;
      const box = over.getBoundingClientRect(), down = item.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
      const half = box.top + box.height / 2;
      if (down && move.clientY > half) over.after(item);
      else if (!down && move.clientY < half) over.before(item);
    }, { signal });
    addEventListener('pointerup', () => { stop.abort(); drop(); }, { signal });
    addEventListener('pointercancel', () => { stop.abort(); cancel(); }, { signal });
    addEventListener('keydown', key => { if (key.key === 'Escape') { stop.abort(); cancel(); } }, { signal, capture: true });
  });
}

for (const list of document.querySelectorAll('[data-reorder]')) if (list instanceof HTMLElement) enhance(list);
