import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\b|[-.])/i;

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

/** THIRD-PARTY-NOTICES.md. @param folders of the packages that are bundled */
export function renderNotices(folders) {
  const packages = folders.map(readPackage);
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
