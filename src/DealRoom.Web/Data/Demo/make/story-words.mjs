// The words the deals are told with. A day is counted in business days before today: -1 is the last business day.
let seed = 20;
const spread = () => { seed = (seed * 16807) % 2147483647; return 0.8 + (seed / 2147483647) * 0.4; };
const when = (day) => (typeof day === 'string' ? { minutesAgo: Number(day) } : { day });
const at = (day, time) => (typeof day === 'string' ? when(day) : { day, at: time });

const pagesOf = {
  'proposal-minato': 12, 'proposal-harunire': 12, 'proposal-mizuki': 12, 'proposal-alderlake': 8, security: 12, 'security-en': 6,
  'pricing-40': 4, 'pricing-60': 4, 'pricing-25': 4, 'pricing-30': 3, case: 4, 'case-en': 3, system: 6, contract: 6, 'ringi-40': 4, 'ringi-60': 4, guide: 4,
};
const files = {
  'proposal-alderlake': 'proposal-alderlake.en.pdf', 'pricing-30': 'pricing-30.en.pdf', 'security-en': 'security.en.pdf', 'case-en': 'case-sazanami.en.pdf', case: 'case-sazanami.pdf',
};

/** A reading: the pages looked at closely with their seconds, and the seconds given to every other page (0: not opened). */
export function reads(day, time, member, item, closely, others = 0) {
  const count = pagesOf[item] ?? 1;
  const pages = [];
  for (let page = 1; page <= count; page++) {
    const seconds = closely[page] ?? others;
    if (seconds > 0) pages.push([page, Math.max(2, Math.round(seconds * spread()))]);
  }
  return { ...at(day, time), member, kind: 'Read', item, pages };
}

/** Anything but a reading: a deed of the buyer or a meeting the seller wrote down. */
export const does = (day, time, member, kind, more = {}) => ({ ...at(day, time), member, kind, ...more });

/** A meeting or webinar with several people: one event each, so that each can be explained. */
export const together = (day, time, members, kind, more = {}) => members.map((member) => does(day, time, member, kind, more));

export const pdf = (key, asset, ja, en, more = {}) => ({ key, asset, type: 'pdf', title: { ja, en }, file: `documents/${files[key] ?? key + '.pdf'}`, ...more });
export const page = (key, asset, ja, en, more = {}) => ({ key, asset, type: 'markdown', title: { ja, en }, files: { ja: `pages/${key}.ja.md`, en: `pages/${key}.en.md` }, ...more });
export const picture = { key: 'order-flow', asset: 'product', type: 'image', title: { ja: '注文1件の道のり(図)', en: 'The way of one order (figure)' }, file: 'figures/order-flow.png' };

export const person = (key, family, given, familyKana, givenKana, departmentText, department, title, roles, knownDay, more = {}) =>
  ({ key, family, given, familyKana, givenKana, departmentText, department, title, roles, champion: false, sponsor: false, knownDay, ...more });

const order = (e) => (e.minutesAgo !== undefined ? 1e6 - e.minutesAgo : e.day * 1440 + Number(e.at.slice(0, 2)) * 60 + Number(e.at.slice(3)));
export const inOrder = (events) => events.flat().sort((a, b) => order(a) - order(b));
