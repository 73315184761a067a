// takes: [data-item][data-pages] on the shelves   gives: how far this reader got, from this device's memory alone
const shelves = document.getElementById('shelves');

/** @param {string} item */
function pageOf(item) {
  try { return Number(localStorage.getItem(`dr.page.${item}`)) || 0; } catch { return 0; }
}

/** @param {string} name @param {string} text */
function tag(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** @param {HTMLElement} link @param {number} page @param {number} pages */
function show(link, page, pages) {
  const place = link.querySelector('.state');
  if (!place || !shelves) return;
  const { textResume = '', textRead = '', textOpened = '' } = shelves.dataset;
  if (page >= pages) { place.append(tag('tag bare', pages > 1 ? textRead : textOpened)); return; }
  const bar = document.createElement('progress');
  bar.className = 'progress';
  bar.max = pages;
  bar.value = page;
  place.append(tag('tag bare', textResume.replace('{n}', String(page)).replace('{total}', String(pages))), bar);
}

function look() {
  let read = 0, i = 0;
  const seen = document.getElementById('seen'), count = document.getElementById('seen-count');
  const cells = seen?.querySelectorAll('.cells > i');
  for (const link of document.querySelectorAll('[data-item]')) {
    if (!(link instanceof HTMLElement)) continue;
    const page = pageOf(link.dataset.item ?? ''), pages = Number(link.dataset.pages) || 1, cell = cells?.[i++];
    if (!page) continue;
    read++;
    show(link, page, pages);
    cell?.classList.add(page >= pages ? 'on' : 'half');
  }
  if (count) count.textContent = String(read);
  if (seen) seen.hidden = read === 0;
}

look();
