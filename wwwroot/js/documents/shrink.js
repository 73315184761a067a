/** The size of a picture that must not be longer than `most` on either side; never larger than it was.
 * @param {number} width @param {number} height @param {number} most */
export function shrink(width, height, most) {
  const scale = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The text of a page for search and preview: spaces folded, cut between letters, never inside one.
 * @param {string[]} strings @param {boolean[]} ends whether a line ends after the item @param {number} most */
export function pageText(strings, ends, most) {
  const text = strings.map((string, i) => ends[i] ? `${string}\n` : string).join('').replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim();
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
