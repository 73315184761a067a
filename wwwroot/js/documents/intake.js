// takes: a file the seller chose   gives: what the server needs to know about it, or a refusal in one word
// the browser is where PDFs and pictures are opened when the server has no tool for it
import { shrink, pageText } from './shrink.js';

const coverWidth = 480, pageChars = 2000, longestSide = 2400, mostPixels = 40_000_000;

export class ImageRefusal extends Error {
  /** @param {'damaged' | 'large'} why @param {unknown} [cause] */
  constructor(why, cause) {
    super(`image ${why}`, { cause });
    this.why = why;
  }
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} WebP, PNG where the browser writes no WebP */
const picture = canvas => new Promise((give, refuse) =>
  canvas.toBlob(blob => blob ? give(blob) : refuse(new ImageRefusal('large')), 'image/webp', 0.86));

/** @param {import('./pdf.js').PdfPage} page */
async function coverOf(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  // a very tall page is cut by its height, so that the cover stays a picture
  const viewport = page.getViewport({ scale: Math.min(coverWidth / width, 4 * coverWidth / height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return picture(canvas);
}

/** @param {Blob} file @param {(page: number, pages: number) => void} [onPage]
 * @returns {Promise<{ pages: number, cover: Blob, text: string[] }>} rejects with PdfRefusal: why = encrypted | damaged */
export async function inspectPdf(file, onPage) {
  const { openPdf, PdfRefusal, textOf } = await import('./pdf.js');
  const pdf = await openPdf({ data: new Uint8Array(await file.arrayBuffer()) });
  try {
    const cover = await coverOf(await pdf.getPage(1)), text = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n), { strings, ends } = await textOf(page);
      text.push(pageText(strings, ends, pageChars));
      page.cleanup();
      onPage?.(n, pdf.numPages);
    }
    return { pages: pdf.numPages, cover, text };
  } catch (error) {
    // a file that opens but whose pages cannot be drawn or read would fail its readers too
    throw error instanceof ImageRefusal ? error : new PdfRefusal('damaged', error);
  } finally {
    pdf.loadingTask.destroy();
  }
}

/** At most 2,400 px, written anew: what a camera hides in a picture (place, device) is gone.
 * @param {File} file @returns {Promise<{ file: File, width: number, height: number }>} rejects with ImageRefusal */
export async function prepareImage(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(error => { throw new ImageRefusal('damaged', error); });
  try {
    if (bitmap.width * bitmap.height > mostPixels) throw new ImageRefusal('large');
    const { width, height } = shrink(bitmap.width, bitmap.height, longestSide);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    if (!pen) throw new ImageRefusal('large');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, width, height);
    const blob = await picture(canvas), ending = blob.type === 'image/webp' ? 'webp' : 'png';
    return { file: new File([blob], file.name.replace(/\.[^.]*$/, '') + `.${ending}`, { type: blob.type }), width, height };
  } finally {
    bitmap.close();
  }
}
