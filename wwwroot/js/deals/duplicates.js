// takes: a form with a company or a person in it   gives: a quiet hint while typing, when somebody has that one already
const pause = 350;

/** @param {string} box @param {Record<string, string>} fields query name → field id */
function hint(box, fields) {
  const place = /** @type {HTMLElement | null} */ (document.getElementById(box));
  const words = place?.querySelector('p');
  if (!place || !words) return;
  const inputs = Object.entries(fields).map(([name, id]) => [name, document.getElementById(id)]).filter(([, input]) => input);
  let last = '', timer = 0;
  async function ask() {
    const query = String(new URLSearchParams(inputs.map(([name, input]) => [String(name), /** @type {HTMLInputElement} */ (input).value.trim()])));
    if (query === last || !place || !words) return;
    last = query;
    const answer = await fetch(`/deals/duplicates?${query}`, { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || query !== last) return;
    /** @type {{ company: string, owner: string }[]} */
    const hints = await answer.json();
    words.textContent = hints.map(one => (place.dataset.text ?? '').replace('{0}', one.company).replace('{1}', one.owner)).join('\n');
    place.hidden = hints.length === 0;
  }
  for (const [, input] of inputs) /** @type {HTMLElement} */ (input).addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, pause); });
}

hint('company-hint', { name: 'Input_Company', number: 'Input_CorporateNumber' });
hint('person-hint', { person: 'Input_Name', email: 'Input_Email' });
