// takes: <div id="viewer" data-file>, tools [data-viewer], templates #viewer-…   gives: the PDF, page by page
// measuring is not here: signals/measure.js sees the [data-page] elements by itself
import { createLeaves } from './leaves.js';
import { openPdf, PdfRefusal } from './pdf.js';
import { createSearch } from './search.js';

/** @param {string} what @returns {NodeListOf<HTMLElement>} */
const tools = what => document.querySelectorAll(`[data-viewer="${what}"]`);
const say = (/** @type {string} */ what, /** @type {string | number} */ text) => {
  for (const tool of tools(what)) {
    if (tool instanceof HTMLInputElement) tool.value = String(text);
    else tool.textContent = String(text);
  }
};
const fill = (/** @type {string} */ text, /** @type {Record<string, string | number>} */ values) =>
  text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

/** The page she left at, on this device only. @param {string} key */
const bookmark = key => ({
  get() { try { return Number(localStorage.getItem(key)) || 1; } catch { return 1; } },
  /** @param {number} page */
  set(page) { try { localStorage.setItem(key, String(page)); } catch { /* a private window forgets */ } },
});

/** @param {HTMLElement} container @param {string} id */
function showState(container, id) {
  const template = document.getElementById(`viewer-${id}`);
  container.replaceChildren(...(template instanceof HTMLTemplateElement ? [template.content.cloneNode(true)] : []));
  container.dataset.state = id;
  container.setAttribute('aria-busy', String(id === 'loading'));
}

/** @param {HTMLElement} container */
async function start(container) {
  const { file = '', watermark = '', asset = file, textPage = '{n}', textFound = '{n}/{total}', textNone = '0' } = container.dataset;
  const place = bookmark(`dr.page.${asset}`);
  showState(container, 'loading');
  const pdf = await openPdf({ url: file });
  document.addEventListener('dealroom:closed', () => pdf.loadingTask.destroy());
  container.dataset.state = 'open';
  container.setAttribute('aria-busy', 'false');

  const leaves = await createLeaves({
    pdf, container, watermark,
    label: n => fill(textPage, { n, total: pdf.numPages }),
    onZoom: percent => say('zoom', `${percent}%`),
    onDrawn: () => search.mark(),
    onFault: error => console.warn('a page could not be drawn', error),
    onPage: n => {
      place.set(n);
      say('page', n);
      for (const track of tools('progress')) {
        track.setAttribute('aria-valuenow', String(n));
        track.setAttribute('aria-valuemax', String(pdf.numPages));
        if (track.firstElementChild instanceof HTMLElement) track.firstElementChild.style.inlineSize = `${100 * n / pdf.numPages}%`;
      }
      document.dispatchEvent(new CustomEvent('dealroom:page', { detail: { page: n, pages: pdf.numPages } }));
    },
  });
  const search = createSearch({
    pdf, leaves,
    onChange: (here, total, done) => say('found', total ? fill(textFound, { n: here + 1, total }) : done && search.query ? textNone : ''),
  });
  say('count', leaves.count);
  for (const input of tools('page')) if (input instanceof HTMLInputElement) input.max = String(leaves.count);

  /** @type {Record<string, () => unknown>} */
  const deeds = {
    previous: () => leaves.go(leaves.page - 1), next: () => leaves.go(leaves.page + 1),
    first: () => leaves.go(1), last: () => leaves.go(leaves.count),
    'zoom-in': () => leaves.zoom(1.25), 'zoom-out': () => leaves.zoom(0.8), fit: () => leaves.zoom(0),
    'find-next': () => search.step(1), 'find-previous': () => search.step(-1),
    'find-open': () => [...tools('find')].find(box => box.checkVisibility?.() ?? true)?.focus(),
  };
  wire(deeds, leaves, search);

  const wished = Number(/[#&]page=(\d+)/.exec(location.hash)?.[1]) || place.get();
  if (wished > 1) {
    leaves.go(wished);
    // pages of other sizes above may have moved it
    await leaves.ready;
    if (leaves.page === wished) leaves.go(wished);
  }
}

/** @param {Record<string, () => unknown>} deeds @param {Awaited<ReturnType<typeof createLeaves>>} leaves @param {ReturnType<typeof createSearch>} search */
function wire(deeds, leaves, search) {
  document.addEventListener('click', event => {
    const tool = event.target instanceof Element ? event.target.closest('[data-viewer]') : null;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#page="]') : null;
    const deed = deeds[/** @type {HTMLElement | null} */ (tool)?.dataset.viewer ?? ''];
    if (!deed && !link) return;
    event.preventDefault();
    if (link) leaves.go(Number(link.getAttribute('href')?.slice(6)));
    else deed();
  });

  const keys = { PageUp: 'previous', PageDown: 'next', Home: 'first', End: 'last', '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', 0: 'fit', '/': 'find-open' };
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
    const deed = deeds[/** @type {Record<string, string>} */ (keys)[event.key] ?? ''];
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !deed || event.defaultPrevented) return;
    event.preventDefault();
    deed();
  });

  for (const input of tools('page')) {
    if (input instanceof HTMLInputElement) input.addEventListener('change', () => { leaves.go(Number(input.value)); input.value = String(leaves.page); });
  }
  for (const box of tools('find')) {
    if (!(box instanceof HTMLInputElement)) continue;
    let soon = 0;
    box.addEventListener('input', event => {
      clearTimeout(soon);
      // while kana are being converted there is nothing to look for yet
      if (!(event instanceof InputEvent && event.isComposing)) soon = setTimeout(() => search.find(box.value), 250);
    });
    box.addEventListener('compositionend', () => { soon = setTimeout(() => search.find(box.value), 250); });
    box.addEventListener('keydown', event => {
      if (event.isComposing) return;
      if (event.key === 'Escape') { box.value = ''; search.find(''); }
      if (event.key !== 'Enter') return;
      event.preventDefault();
      clearTimeout(soon);
      if (search.query !== box.value.trim()) search.find(box.value);
      else search.step(event.shiftKey ? -1 : 1);
    });
  }
}

const container = document.getElementById('viewer');
if (container?.dataset.file) {
  start(container).catch(error => {
    showState(container, error instanceof PdfRefusal ? error.why : 'damaged');
    if (!(error instanceof PdfRefusal)) throw error;
  });
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-viewer="retry"]')) location.reload();
  });
}
