// takes: an address or bytes   gives: an open PDF, or a PdfRefusal that says why in one word
// pdf.js is loaded when this module is, so only pages that show or take a PDF import it
import * as pdfjs from 'pdfjs';
import { scriptUrl } from '../trusted.js';

/** @typedef {import('pdfjs').PDFDocumentProxy} PdfDocument */
/** @typedef {import('pdfjs').PDFPageProxy} PdfPage */
/** @typedef {'encrypted' | 'damaged' | 'missing' | 'offline'} Why */

export class PdfRefusal extends Error {
  /** @param {Why} why @param {unknown} cause */
  constructor(why, cause) {
    super(`PDF ${why}`, { cause });
    this.why = why;
  }
}

// the worker itself, never its address: pdf.js would start one from a bare string, which the page's policy refuses
pdfjs.GlobalWorkerOptions.workerPort = new Worker(/** @type {string} */ (scriptUrl(import.meta.resolve('pdfjs-worker'))), { type: 'module' });

const at = (/** @type {string} */ path) => new URL(path, location.origin).href;

/** @param {any} error @returns {Why} */
function why(error) {
  if (error?.name === 'PasswordException') return 'encrypted';
  if (error?.name === 'ResponseException') return error.status >= 400 && error.status < 500 ? 'missing' : 'offline';
  return error?.name === 'InvalidPDFException' ? 'damaged' : navigator.onLine ? 'damaged' : 'offline';
}

/** @param {{ url: string } | { data: Uint8Array }} source @returns {Promise<PdfDocument>} */
export async function openPdf(source) {
  try {
    return await pdfjs.getDocument({
      ...('url' in source ? { url: at(source.url) } : source),
      isEvalSupported: false, enableXfa: false, verbosity: 0,
      cMapUrl: at('/lib/pdfjs/cmaps/'), cMapPacked: true,
      standardFontDataUrl: at('/lib/pdfjs/standard_fonts/'), wasmUrl: at('/lib/pdfjs/wasm/'),
    }).promise;
  } catch (error) {
    throw new PdfRefusal(why(error), error);
  }
}

/** the items that carry text, in the order of the text layer's elements
 * @param {PdfPage} page */
export async function textOf(page) {
  const content = await page.getTextContent();
  const items = content.items.flatMap(item => 'str' in item ? [item] : []);
  return { content, strings: items.map(item => item.str), ends: items.map(item => item.hasEOL) };
}

export const TextLayer = pdfjs.TextLayer;
