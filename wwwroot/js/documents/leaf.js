// one page of a PDF on the screen: an empty leaf of the right size, drawn when it comes near, emptied when it is far
import { TextLayer, textOf } from './pdf.js';

const most = 16_000_000; // pixels of one canvas: phones refuse more

/** A deterrent, drawn into the picture itself so that it is on every screenshot.
 * @param {HTMLCanvasElement} canvas @param {string} text @param {number} unit pixels per point */
function stamp(canvas, text, unit) {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.save();
  pen.setTransform(1, 0, 0, 1, canvas.width / 2, canvas.height / 2);
  pen.rotate(-24 * Math.PI / 180);
  pen.font = `700 ${16 * unit}px sans-serif`;
  pen.fillStyle = 'rgb(28 31 36 / .09)';
  const reach = Math.hypot(canvas.width, canvas.height) / 2, step = pen.measureText(text).width + 80 * unit;
  for (let y = -reach, row = 0; y < reach; y += 150 * unit, row++)
    for (let x = -reach - (row % 2) * step / 2; x < reach; x += step) pen.fillText(text, x, y);
  pen.restore();
}

/**
 * @param {{ number: number, pdf: import('./pdf.js').PdfDocument, label: string, watermark: string,
 *   size: { width: number, height: number }, onDrawn: (number: number) => void }} what
 */
export function createLeaf({ number, pdf, label, watermark, size, onDrawn }) {
  const element = document.createElement('div');
  element.className = 'leaf';
  element.dataset.page = String(number);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);

  let scale = 1, drawnAt = 0, turn = 0;
  /** @type {import('pdfjs').RenderTask | null} */
  let task = null;
  /** @type {HTMLElement[]} the element of each text item, once drawn */
  let spans = [];

  function fit() {
    element.style.width = `${Math.floor(size.width * scale)}px`;
    element.style.height = `${Math.floor(size.height * scale)}px`;
    element.style.setProperty('--total-scale-factor', String(scale));
  }

  async function draw() {
    if (drawnAt === scale) return;
    const mine = ++turn;
    task?.cancel();
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    if (width !== size.width || height !== size.height) { size = { width, height }; fit(); }
    const ratio = Math.min(devicePixelRatio || 1, 2, Math.sqrt(most / (width * height * scale * scale)));
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale: scale * ratio });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    task = page.render({ canvas, viewport });
    await task.promise;
    if (mine !== turn) return;
    if (watermark) stamp(canvas, watermark, scale * ratio);
    const text = document.createElement('div');
    text.className = 'textLayer';
    const layer = new TextLayer({ textContentSource: (await textOf(page)).content, container: text, viewport: page.getViewport({ scale }) });
    await layer.render();
    if (mine !== turn) return;
    spans = layer.textDivs;
    // shown only now: never a page without its watermark, never an empty flash while zooming
    element.replaceChildren(canvas, text);
    drawnAt = scale;
    onDrawn(number);
  }

  fit();
  return {
    element,
    get drawn() { return drawnAt === scale; },
    get spans() { return spans; },
    get size() { return size; },
    /** @param {{ width: number, height: number }} real */
    resize(real) { size = real; fit(); },
    /** @param {number} next */
    zoom(next) { scale = next; fit(); },
    /** a page that is scrolled away while it is drawn is no fault */
    draw: () => draw().catch(error => { if (error?.name !== 'RenderingCancelledException') throw error; }),
    clear() {
      turn++;
      task?.cancel();
      task = null;
      if (drawnAt === 0) return;
      drawnAt = 0;
      spans = [];
      // a canvas gives its memory back at once when it has no size
      for (const canvas of element.querySelectorAll('canvas')) canvas.width = canvas.height = 0;
      element.replaceChildren();
      pdf.getPage(number).then(page => page.cleanup()).catch(() => { /* the document is closed already */ });
    },
  };
}
