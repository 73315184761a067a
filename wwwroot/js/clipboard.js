// <button data-copy="#id">: copies the text of that element; where the clipboard is not to be had, selects it in a box

/** @param {string} text @param {HTMLElement} after @param {string} label */
function offer(text, after, label) {
  const known = after.nextElementSibling;
  const box = known instanceof HTMLTextAreaElement && known.classList.contains('copy-box') ? known : document.createElement('textarea');
  box.className = 'copy-box';
  box.readOnly = true;
  box.setAttribute('aria-label', label);
  box.value = text;
  box.rows = Math.min(8, text.split('\n').length);
  after.after(box);
  box.focus();
  box.select();
}

/** @param {string} text @returns {Promise<boolean>} */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {HTMLElement} button */
async function copyFrom(button) {
  const source = document.querySelector(button.dataset.copy ?? '');
  const text = source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement ? source.value : source?.textContent?.trim() ?? '';
  const { copied = '', copyByHand = '' } = button.dataset;
  const status = button.parentElement?.querySelector('[data-copy-say]');
  const done = await copyText(text);
  if (!done) {
    if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) { source.focus(); source.select(); }
    else offer(text, button, copyByHand);
  }
  if (status) status.textContent = done ? copied : copyByHand;
  if (!done) return;
  button.classList.add('copied');
  setTimeout(() => { button.classList.remove('copied'); if (status) status.textContent = ''; }, 3000);
}

globalThis.document?.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  copyFrom(button);
});
