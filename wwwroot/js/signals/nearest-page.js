/** Which of the boxes, stacked from top to bottom, is nearest to the given height. Reads few boxes, however many there are.
 * @param {number} count
 * @param {(index: number) => { top: number, bottom: number }} box
 * @param {number} middle
 * @returns {number} its index, -1 when there is none */
export function nearestPage(count, box, middle) {
  let low = 0, high = count - 1;
  while (low < high) {
    const half = (low + high) >> 1;
    if (box(half).bottom < middle) low = half + 1;
    else high = half;
  }
  if (low <= 0 || low >= count) return count > 0 ? low : -1;
  return box(low).top - middle > middle - box(low - 1).bottom ? low - 1 : low;
}

/** The number on the page element nearest to the viewport's middle; null before there is one.
 * @param {ParentNode} [root] */
export function pageInView(root = document) {
  const pages = root.querySelectorAll('[data-page]');
  const index = nearestPage(pages.length, i => pages[i].getBoundingClientRect(), innerHeight / 2);
  return index < 0 ? null : Number(/** @type {HTMLElement} */ (pages[index]).dataset.page);
}
