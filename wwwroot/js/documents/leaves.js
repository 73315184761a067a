// the pages of a PDF under one another: which are drawn, how large, and where the reader is
import { nearestPage } from '../signals/nearest-page.js';
import { createLeaf } from './leaf.js';

const printed = 96 / 72; // CSS pixels per point: "100 %"
const widest = 1100, far = 3;

/** @param {Element} element the element that scrolls when this one is too tall */
function scrollerOf(element) {
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight) return up;
  return document.scrollingElement ?? document.documentElement;
}

/**
 * @param {{ pdf: import('./pdf.js').PdfDocument, container: HTMLElement, watermark: string, label: (n: number) => string,
 *   onPage: (n: number) => void, onZoom: (percent: number) => void, onDrawn: (n: number) => void, onFault: (error: unknown) => void }} what
 */
export async function createLeaves({ pdf, container, watermark, label, onPage, onZoom, onDrawn, onFault }) {
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const leaves = Array.from({ length: pdf.numPages }, (_, i) =>
    createLeaf({ number: i + 1, pdf, label: label(i + 1), watermark, size: { width: first.width, height: first.height }, onDrawn }));
  const boxes = (/** @type {number} */ i) => leaves[i].element.getBoundingClientRect();
  const near = (/** @type {number} */ y) => nearestPage(leaves.length, boxes, y);
  /** @type {number | null} null: as wide as the room there is */
  let chosen = null;
  let scale = 0, page = 0, waiting = false, drawing = false;

  const fitScale = () => Math.min(container.clientWidth, widest) / Math.max(...leaves.slice(0, 20).map(l => l.size.width));

  function look() {
    waiting = false;
    if (!container.isConnected) return;
    const now = near(innerHeight / 2) + 1;
    if (now !== page) onPage(page = now);
    drawNear();
  }
  const lookSoon = () => { if (!waiting) { waiting = true; requestAnimationFrame(look); } };

  async function drawNear() {
    if (drawing) return;
    drawing = true;
    try {
      for (;;) {
        const from = near(0) - 1, to = near(innerHeight) + 1;
        leaves.forEach((leaf, i) => { if (i < from - far || i > to + far) leaf.clear(); });
        // the page under the eyes first, then its neighbours
        const next = [page - 1, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)].find(i => leaves[i] && !leaves[i].drawn);
        if (next === undefined || !container.isConnected) return;
        await leaves[next].draw();
      }
    } catch (error) {
      onFault(error);
    } finally {
      drawing = false;
    }
  }

  /** keeps the same spot of the same page in the middle @param {() => void} change */
  function hold(change) {
    const i = near(innerHeight / 2), before = boxes(i);
    const part = before.height ? (innerHeight / 2 - before.top) / before.height : 0;
    change();
    const after = boxes(i);
    scrollerOf(container).scrollTop += after.top + part * after.height - innerHeight / 2;
  }

  function layOut() {
    const next = chosen ?? fitScale();
    if (!(next > 0) || Math.abs(next - scale) < 0.001) return;
    const change = () => { scale = next; for (const leaf of leaves) leaf.zoom(scale); };
    if (page) hold(change); else change();
    onZoom(Math.round(scale / printed * 100));
    lookSoon();
  }

  /** pages of other sizes take their place before anyone gets there */
  async function measureAll() {
    for (let i = 1; i < leaves.length && i < 500; i++) {
      const { width, height } = (await pdf.getPage(i + 1)).getViewport({ scale: 1 }), { size } = leaves[i];
      if (Math.abs(width - size.width) > 0.5 || Math.abs(height - size.height) > 0.5) hold(() => leaves[i].resize({ width, height }));
    }
    layOut();
  }

  container.replaceChildren(...leaves.map(leaf => leaf.element));
  layOut();
  document.addEventListener('scroll', lookSoon, { capture: true, passive: true });
  new ResizeObserver(() => { if (chosen === null) layOut(); lookSoon(); }).observe(container);

  return {
    count: leaves.length,
    get page() { return page; },
    leaf: (/** @type {number} */ n) => leaves[n - 1],
    ready: measureAll().catch(onFault),
    /** @param {number} n */
    go(n) {
      const to = Math.max(1, Math.min(leaves.length, Math.round(n) || 1));
      leaves[to - 1].element.scrollIntoView({ block: 'start' });
      // a page lower than the window would leave its neighbour in the middle
      const { top, bottom } = boxes(to - 1);
      if (bottom < innerHeight / 2 || top > innerHeight / 2) scrollerOf(container).scrollTop += (top + bottom) / 2 - innerHeight / 2;
      look();
    },
    /** @param {number} times 0: fit the width again */
    zoom(times) {
      chosen = times ? Math.max(0.25, Math.min(5, scale * times)) : null;
      layOut();
    },
    /** @param {Range} range */
    show(range) {
      const box = range.getBoundingClientRect();
      if (box.top < innerHeight * 0.2 || box.bottom > innerHeight * 0.8) scrollerOf(container).scrollTop += box.top - innerHeight / 2;
      lookSoon();
    },
  };
}
