// <form id="upload">: several files at once, each with its progress, its own refusal and a way to cancel
// without this script the plain form uploads
import { createQueue, problemText } from './queue.js';

/** @param {File} file @returns {'pdf' | 'image' | 'file'} */
const sort = file => file.type === 'application/pdf' || /\.pdf$/i.test(file.name) ? 'pdf'
  : /^image\/(png|jpe?g|webp|gif|avif|heic|bmp)$/.test(file.type) ? 'image' : 'file';

/** What is sent for one file: the form's own fields, the file, and what this browser found in it.
 * @param {HTMLFormElement} form @param {string} name @param {File} file */
async function pack(form, name, file) {
  const data = new FormData(form);
  data.delete(name);
  const what = sort(file);
  if (what === 'file') data.append(name, file);
  else {
    const { inspectPdf, prepareImage } = await import('./intake.js');
    if (what === 'image') data.append(name, (await prepareImage(file)).file);
    else {
      const { pages, cover, text } = await inspectPdf(file);
      data.append(name, file);
      data.append('intake', new Blob([JSON.stringify({ pages, text })], { type: 'application/json' }), 'intake.json');
      data.append('cover', cover, cover.type === 'image/webp' ? 'cover.webp' : 'cover.png');
    }
  }
  return data;
}

/** @param {string} address @param {FormData} data @param {(part: number) => void} onProgress @param {AbortSignal} signal
 * @returns {Promise<{ status: number, body: string }>} */
const send = (address, data, onProgress, signal) => new Promise((give, refuse) => {
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.setRequestHeader('Accept', 'application/json');
  // a session that has ended answers 401 to this, not the sign-in page
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.setRequestHeader('RequestVerificationToken', String(data.get('__RequestVerificationToken') ?? ''));
  request.upload.onprogress = event => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
  request.onload = () => give({ status: request.status, body: request.responseText });
  request.onerror = () => refuse(new TypeError('offline'));
  request.onabort = () => refuse(new DOMException('cancelled', 'AbortError'));
  signal.addEventListener('abort', () => request.abort());
  if (signal.aborted) refuse(new DOMException('cancelled', 'AbortError'));
  else request.send(data);
});

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function enhance(form, input) {
  const list = document.getElementById('upload-list'), template = document.getElementById('upload-row');
  if (!list || !(template instanceof HTMLTemplateElement)) return;
  const queue = createQueue(2);
  let failed = 0, sent = 0;
  /** @param {string} key */
  const text = key => form.dataset[`text${key[0].toUpperCase()}${key.slice(1)}`] ?? form.dataset.textFailed ?? '';

  function rowFor(/** @type {File} */ file) {
    const row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (template).content.cloneNode(true)).firstElementChild);
    const part = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (row.querySelector(`[data-upload="${name}"]`));
    const bar = part('progress'), message = part('say'), cancel = part('cancel'), title = part('name');
    if (title) title.textContent = file.name;
    if (bar) bar.setAttribute('aria-label', file.name);
    list?.append(row);
    return {
      cancel,
      /** @param {string} state @param {string} words */
      say(state, words) { row.dataset.state = state; if (message) message.textContent = words; if (cancel) cancel.hidden = state !== 'waiting' && state !== 'sending'; },
      /** @param {number} done */
      progress(done) { if (bar instanceof HTMLProgressElement) bar.value = done * bar.max; },
    };
  }

  function add(/** @type {File} */ file) {
    const row = rowFor(file), stop = new AbortController();
    row.cancel?.addEventListener('click', () => stop.abort());
    row.say('waiting', text('waiting'));
    const most = Number(form.dataset.maxBytes);
    queue.add(async () => {
      try {
        stop.signal.throwIfAborted();
        if (most && file.size > most) throw { why: 'large' };
        row.say('waiting', text('preparing'));
        const data = await pack(form, input.name, file);
        row.say('sending', text('sending'));
        const { status, body } = await send(form.action, data, row.progress, stop.signal);
        if (status >= 200 && status < 300) { row.progress(1); row.say('done', text('done')); sent++; }
        else { row.say('refused', problemText(body) ?? text(status === 413 ? 'large' : 'failed')); failed++; }
      } catch (error) {
        const why = /** @type {{ name?: string, why?: string }} */ (error);
        const cancelled = why.name === 'AbortError';
        row.say(cancelled ? 'cancelled' : 'refused', text(cancelled ? 'cancelled' : why.why ?? (error instanceof TypeError ? 'offline' : 'failed')));
        if (!cancelled) failed++;
      } finally {
        // the queue counts this one as running until the next turn
        setTimeout(() => { if (queue.idle && sent) finish(); });
      }
    });
  }

  function finish() {
    const detail = { sent, failed };
    sent = failed = 0;
    form.dispatchEvent(new CustomEvent('dealroom:uploaded', { bubbles: true, detail }));
    // with a refusal the list stays, so that she can read it
    if (detail.failed === 0 && form.dataset.done) location.assign(form.dataset.done);
  }

  // choosing starts it: the plain form's button would only leave the page and cut what is on its way
  for (const button of form.querySelectorAll('button:not([type="button"])')) if (button instanceof HTMLElement) button.hidden = true;
  const addAll = (/** @type {FileList | null | undefined} */ files) => { for (const file of files ?? []) add(file); };
  input.addEventListener('change', () => { if (!form.reportValidity()) return; addAll(input.files); input.value = ''; });
  form.addEventListener('submit', event => { if (input.files?.length) { event.preventDefault(); addAll(input.files); input.value = ''; } });
  for (const name of ['dragover', 'dragleave', 'drop']) {
    form.addEventListener(name, event => {
      event.preventDefault();
      form.classList.toggle('over', name === 'dragover');
      if (name === 'drop') addAll(/** @type {DragEvent} */ (event).dataTransfer?.files);
    });
  }
}

const form = document.getElementById('upload');
const input = form?.querySelector('input[type="file"]');
if (form instanceof HTMLFormElement && input instanceof HTMLInputElement) enhance(form, input);
