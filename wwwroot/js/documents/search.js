// the search box of the reader: hits over all pages, counted as they are found, marked where their page is drawn
import { findIn, indexText } from './find.js';
import { textOf } from './pdf.js';

/** @typedef {{ page: number, hit: import('./find.js').Hit }} Found */

/**
 * @param {{ pdf: import('./pdf.js').PdfDocument, leaves: Awaited<ReturnType<typeof import('./leaves.js').createLeaves>>,
 *   onChange: (here: number, total: number, done: boolean) => void }} what
 */
export function createSearch({ pdf, leaves, onChange }) {
  /** @type {Map<number, ReturnType<typeof indexText>>} */
  const indexes = new Map();
  /** @type {Found[]} */
  let found = [];
  let query = '', here = -1, run = 0, done = true;

  /** @param {number} n */
  async function indexOf(n) {
    const known = indexes.get(n);
    if (known) return known;
    const index = indexText((await textOf(await pdf.getPage(n))).strings);
    indexes.set(n, index);
    return index;
  }

  /** @param {Found} one */
  function rangeOf({ page, hit }) {
    const { spans } = leaves.leaf(page);
    const from = spans[hit.start.item]?.firstChild, to = spans[hit.end.item]?.firstChild;
    if (!from || !to) return null;
    const range = new Range();
    range.setStart(from, hit.start.offset);
    range.setEnd(to, hit.end.offset);
    return range;
  }

  /** painted by the browser over the text layer: the page's elements stay as they are */
  function mark() {
    if (!globalThis.Highlight) return;
    const ranges = found.filter((_, i) => i !== here).map(rangeOf).filter(range => range !== null);
    CSS.highlights.set('found', new Highlight(...ranges));
    const current = found[here] && rangeOf(found[here]);
    CSS.highlights.set('found-here', new Highlight(...(current ? [current] : [])));
  }

  async function show() {
    const one = found[here];
    if (!one) return;
    if (leaves.page !== one.page) leaves.go(one.page);
    await leaves.leaf(one.page).draw();
    mark();
    const range = rangeOf(one);
    if (range) leaves.show(range);
  }

  return {
    mark,
    /** @param {string} text */
    async find(text) {
      const mine = ++run;
      query = text.trim();
      found = [];
      here = -1;
      done = !query;
      onChange(-1, 0, done);
      mark();
      for (let n = 1; query && n <= leaves.count; n++) {
        const hits = findIn(await indexOf(n), query);
        if (mine !== run) return;
        found.push(...hits.map(hit => ({ page: n, hit })));
        // the first hit from where she is reading, not from the cover
        if (here < 0 && hits.length && n >= leaves.page) {
          here = found.length - hits.length;
          await show();
          if (mine !== run) return;
        }
        done = n === leaves.count;
        if (done && here < 0 && found.length) { here = 0; await show(); }
        onChange(here, found.length, done);
      }
      mark();
    },
    /** @param {1 | -1} by */
    async step(by) {
      if (!found.length) return;
      here = (here + by + found.length) % found.length;
      onChange(here, found.length, done);
      await show();
    },
    get query() { return query; },
  };
}
