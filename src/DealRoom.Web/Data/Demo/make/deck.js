// Fills {company}, {seats}, {team}, {y:yen at 40 seats} and {m:ten-thousands at 40 seats}, draws the charts, numbers the pages.
const asked = new URLSearchParams(location.search);
const seats = Number(asked.get('seats') ?? 40);
const english = document.documentElement.lang === 'en';
const scaled = (amount) => Number(amount) * seats / 40;
const minus = english ? '−' : '△';
const number = (value, digits = 0) =>
  (value < 0 ? minus : '') + Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function filled(text) {
  return text
    .replaceAll('{company}', asked.get('company') ?? '')
    .replaceAll('{team}', asked.get('team') ?? '')
    .replaceAll('{seats}', String(seats))
    .replace(/\{y:(-?[\d.]+)\}/g, (_, yen) => number(Math.trunc(scaled(yen))))
    .replace(/\{m:(-?[\d.]+)\}/g, (_, man) => number(scaled(man), 1));
}

function fillTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.includes('{')) walker.currentNode.data = filled(walker.currentNode.data);
  document.title = filled(document.title);
}

const tag = (name, attributes, text = '') =>
  `<${name} ${Object.entries(attributes).map(([k, v]) => `${k}="${v}"`).join(' ')}>${text}</${name}>`;
const label = (x, y, text, anchor = 'middle', more = {}) => tag('text', { x, y, 'text-anchor': anchor, 'font-size': 13, ...more }, text);

// data-columns="label:value,…" upright bars around zero; data-scale="seats" scales them
function columns(figure) {
  const rows = figure.dataset.columns.split(',').map((r) => r.split(':')).map(([name, v]) => [name, figure.dataset.scale ? scaled(v) : Number(v)]);
  const digits = Number(figure.dataset.digits ?? 1);
  const width = Number(figure.dataset.width ?? 440), height = Number(figure.dataset.height ?? 280);
  const top = Math.max(...rows.map((r) => r[1])), low = Math.min(0, ...rows.map((r) => r[1]));
  const y = (v) => 24 + (top - v) / (top - low) * (height - 74);
  const step = width / rows.length;
  const drawn = rows.map(([name, v], i) => {
    const x = i * step + step * 0.22, w = step * 0.56, above = v >= 0;
    return tag('rect', { x, y: above ? y(v) : y(0), width: w, height: Math.abs(y(v) - y(0)), fill: above ? '#1f4e79' : '#fff', stroke: '#1f4e79', 'stroke-width': 1.3 })
      + label(x + w / 2, above ? y(v) - 7 : y(v) + 17, number(v, digits), 'middle', { 'font-weight': 700, 'font-size': 14 })
      + label(x + w / 2, height - 6, name, 'middle', { class: 'dim' });
  });
  figure.innerHTML = tag('svg', { viewBox: `0 0 ${width} ${height}` }, drawn.join('') + tag('line', { x1: 0, x2: width, y1: y(0), y2: y(0), class: 'axis' }));
}

// data-ranges="label:low:high,…" data-middle: how far one assumption moves the result
function ranges(figure) {
  const rows = figure.dataset.ranges.split(',').map((r) => r.split(':')).map(([n, a, b]) => [n, scaled(a), scaled(b)]);
  const middle = scaled(figure.dataset.middle), width = 540, left = 170, line = 52;
  const low = Math.min(...rows.map((r) => r[1])), high = Math.max(...rows.map((r) => r[2]));
  const x = (v) => left + 44 + (v - low) / (high - low) * (width - left - 96);
  const drawn = rows.map(([name, a, b], i) => {
    const y = 14 + i * line;
    return label(0, y + 16, name, 'start')
      + tag('rect', { x: x(a), y, width: x(middle) - x(a), height: 22, fill: '#fff', stroke: '#1f4e79', 'stroke-width': 1.3 })
      + tag('rect', { x: x(middle), y, width: x(b) - x(middle), height: 22, fill: '#1f4e79' })
      + label(x(a) - 6, y + 16, number(a), 'end', { 'font-size': 12 }) + label(x(b) + 6, y + 16, number(b), 'start', { 'font-size': 12 });
  });
  const height = rows.length * line + 12;
  figure.innerHTML = tag('svg', { viewBox: `0 0 ${width} ${height}` }, tag('line', { x1: x(middle), x2: x(middle), y1: 2, y2: height - 8, class: 'axis' }) + drawn.join(''));
}

// data-bars="label:value,…" lying bars with data-unit
function bars(figure) {
  const rows = figure.dataset.bars.split(',').map((r) => r.split(':')).map(([n, v]) => [n, Number(v)]);
  const width = 500, left = Number(figure.dataset.left ?? 150), line = 46, top = Math.max(...rows.map((r) => r[1]));
  const drawn = rows.map(([name, v], i) => {
    const y = 6 + i * line, w = v / top * (width - left - 90);
    return label(0, y + 19, name, 'start') + tag('rect', { x: left, y, width: w, height: 27, fill: i === 0 && figure.dataset.first ? '#fff' : '#1f4e79', stroke: '#1f4e79', 'stroke-width': 1.3 })
      + label(left + w + 8, y + 19, number(v, v % 1 ? 1 : 0) + (figure.dataset.unit ?? ''), 'start', { 'font-weight': 700 });
  });
  figure.innerHTML = tag('svg', { viewBox: `0 0 ${width} ${rows.length * line}` }, drawn.join(''));
}

function numberPages() {
  const pages = [...document.querySelectorAll('.page')];
  const vendor = english ? 'Mioto K.K.' : 'ミオト株式会社', name = document.title.split('|')[0].trim();
  pages.forEach((page, i) => page.insertAdjacentHTML('beforeend', `<footer><span>${vendor}　${name}</span><span>${i + 1} / ${pages.length}</span></footer>`));
}

const mark = '<svg viewBox="0 0 44 44"><rect width="44" height="44" rx="6" fill="#1f4e79"/><path d="M9 31V15l9 10 4-5 4 5 9-10v16" fill="none" stroke="#fff" stroke-width="3.4" stroke-linejoin="round" stroke-linecap="round"/></svg>';
document.querySelectorAll('.brand').forEach((brand) => brand.insertAdjacentHTML('afterbegin', mark));
fillTexts();
document.querySelectorAll('[data-columns]').forEach(columns);
document.querySelectorAll('[data-ranges]').forEach(ranges);
document.querySelectorAll('[data-bars]').forEach(bars);
numberPages();
