// pure: where a phrase stands in the text of a page; width, case and spaces do not matter (㈱ = (株), Ａ = a)

/** @typedef {{ item: number, offset: number }} Place one character of one text item */
/** @typedef {{ start: Place, end: Place }} Hit end is after the last character */

const plain = (/** @type {string} */ text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** @param {string[]} strings the text items of a page, in order */
export function indexText(strings) {
  let text = '';
  /** @type {{ item: number, offset: number, length: number }[]} */
  const places = [];
  strings.forEach((string, item) => {
    let offset = 0;
    for (const letter of string) {
      const folded = plain(letter);
      for (let i = 0; i < folded.length; i++) places.push({ item, offset, length: letter.length });
      text += folded;
      offset += letter.length;
    }
  });
  return { text, places };
}

/** @param {ReturnType<typeof indexText>} page @param {string} query @returns {Hit[]} */
export function findIn({ text, places }, query) {
  const wanted = plain(query);
  /** @type {Hit[]} */
  const hits = [];
  if (!wanted) return hits;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const first = places[at], last = places[at + wanted.length - 1];
    hits.push({ start: { item: first.item, offset: first.offset }, end: { item: last.item, offset: last.offset + last.length } });
  }
  return hits;
}
