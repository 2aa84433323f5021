#!/usr/bin/env node
/**
 * Writes THIRD-PARTY-NOTICES.md from the installed production packages:
 *
 *   node scripts/notices.mjs [--check]
 *
 * `--check` writes nothing, and exits 1 where the file is not what would be written.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'THIRD-PARTY-NOTICES.md');
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\b|[-.])/i;

/** Production packages of the lock file. Optional ones are tools for one system, and are in no bundle. */
function productionPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
    .map(([path]) => readPackage(join(root, path)));
}

function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n'));
  // A text without its margins, so that copies of one licence count as one.
  const text = texts.map((part) => part.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '')).join('\n\n');
  const by = typeof author === 'string' ? author : author?.name;
  return { id: `${name} ${version}`, license, text, by };
}

/** Groups in the order of their first key. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function render(packages) {
  const sorted = [...new Map(packages.map((entry) => [entry.id, entry])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const lines = [
    '# Third-party notices',
    '',
    'The packages that Countersign is built on, their licences, and the text of each. Made by `scripts/notices.mjs`.',
    '',
  ];
  const texts = groupBy(sorted, ({ license, text, by }) => `${license}\n${text === '' ? (by ?? '') : text}`);
  for (const [, entries] of texts) {
    const [{ license, text, by }] = entries;
    lines.push(`## ${license}: ${entries.map(({ id }) => id).join(', ')}`, '');
    if (text === '') {
      lines.push(
        `The package carries no licence text${by === undefined ? '' : `; its author is ${by}`}.`,
        '',
      );
    } else {
      lines.push('~~~text', text, '~~~', '');
    }
  }
  return lines.join('\n');
}

const wanted = render(productionPackages());
if (process.argv[2] !== '--check') {
  writeFileSync(target, wanted);
} else {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // Absent is out of date.
  }
  if (present !== wanted) {
    console.error('THIRD-PARTY-NOTICES.md is out of date: run `node scripts/notices.mjs`');
    process.exitCode = 1;
  }
}
