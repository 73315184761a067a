// takes: <form data-once>   gives: a second press of an impatient finger does nothing
/** @type {WeakSet<Element>} */
const sent = new WeakSet();

document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !('once' in form.dataset)) return;
  if (sent.has(form)) event.preventDefault();
  sent.add(form);
  event.submitter?.setAttribute('aria-busy', 'true');
});

// back from the next page: the form may be sent again
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) {
    sent.delete(form);
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  }
});
