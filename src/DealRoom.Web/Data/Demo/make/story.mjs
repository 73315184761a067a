// Writes ../story/*.json from the deals told in ./story-*.mjs. Same input, same output: the spread of seconds is seeded.
import { writeFileSync } from 'node:fs';
import { vendor } from './story-vendor.mjs';
import { harunire } from './story-harunire.mjs';
import { minato } from './story-minato.mjs';
import { alderlake } from './story-alderlake.mjs';
import { mizuki } from './story-mizuki.mjs';

const folder = new URL('../story/', import.meta.url);
const lines = (key, rows) => `  "${key}": [\n${rows.map((row) => '    ' + JSON.stringify(row)).join(',\n')}\n  ]`;

function write(name, told) {
  const parts = Object.entries(told).map(([key, value]) =>
    Array.isArray(value) ? lines(key, value) : `  "${key}": ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`);
  writeFileSync(new URL(name + '.json', folder), `{\n${parts.join(',\n')}\n}\n`);
}

write('vendor', vendor);
for (const deal of [harunire, minato, alderlake, mizuki]) {
  write(deal.key, deal);
  const readings = deal.events.reduce((sum, e) => sum + (e.pages?.length ?? 0), 0);
  console.log(`${deal.key}: ${deal.members.length} members, ${deal.events.length} events, ${readings} page readings`);
}
