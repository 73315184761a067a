// takes: the reader's page changes, [data-open], [data-opened]   gives: where one is in the contents; what was opened, on this device only
const contents = document.getElementById('contents');

document.addEventListener('dealroom:page', event => {
  const { page } = /** @type {CustomEvent} */ (event).detail;
  for (const link of contents?.querySelectorAll('a[href^="#page="]') ?? []) {
    if (link.getAttribute('href') === `#page=${page}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
});

/** @param {boolean} open */
function turn(open) {
  contents?.classList.toggle('open', open);
  for (const button of document.querySelectorAll('[data-open=contents]')) button.setAttribute('aria-expanded', String(open));
  if (open) contents?.scrollIntoView({ block: 'start' });
}

document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[data-open=contents]')) turn(!contents?.classList.contains('open'));
  else if (target?.closest('#contents a')) turn(false);
});

for (const element of document.querySelectorAll('[data-opened]')) {
  if (!(element instanceof HTMLElement)) continue;
  try { localStorage.setItem(`dr.page.${element.dataset.opened}`, '1'); } catch { /* a private window forgets */ }
}
