// Reads the same days and times with chrono-node: texts a second, as one JSON line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const chrono = require('chrono-node');
const texts = JSON.parse(readFileSync(new URL('inputs.json', import.meta.url))).when;
const now = new Date('2026-06-10T09:00:00Z');
const read = () => texts.reduce((found, text) => found + chrono.en.GB.parse(text, now, { forwardDate: true }).length, 0);

const seconds = (rounds) => {
  const start = process.hrtime.bigint();
  for (let i = 0; i < rounds; i++) read();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
seconds(200);
const runs = Array.from({ length: 5 }, () => (texts.length * 200) / seconds(200)).sort((a, b) => a - b);
console.log(JSON.stringify({ perSecond: Math.round(runs[2]), found: read(), texts: texts.length }));
