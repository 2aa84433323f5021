/**
 * Writes the tables of inputs and outputs into the README of each action, from its action.yml:
 * `node scripts/actionTables.mjs`, or with `--check` compares (exit status 1 when they differ).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const actions = join(root, 'actions');

/** action.yml and the README that has its tables; the root's are in the overview of all. */
const pairs = [
  [join(root, 'action.yml'), join(actions, 'README.md')],
  ...readdirSync(actions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [join(actions, name, 'action.yml'), join(actions, name, 'README.md')]),
];

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

function inputs({ inputs = {} }) {
  const rows = Object.entries(inputs).map(([name, { description, required, default: value }]) => [
    `\`${name}\`${required ? ' **(required)**' : ''}`,
    cell(description),
    value === undefined ? '' : `\`${cell(value)}\``,
  ]);
  return table(['Input', '', 'Default'], rows);
}

function outputs({ outputs = {} }) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  return table(['Output', ''], rows);
}

function between(text, marker, content, file) {
  const [begin, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}

let differing = 0;
for (const [source, target] of pairs) {
  const file = relative(root, target);
  const action = parse(readFileSync(source, 'utf8'));
  const before = readFileSync(target, 'utf8');
  const after = between(between(before, 'inputs', inputs(action), file), 'outputs', outputs(action), file);
  if (before === after) continue;
  differing += 1;
  if (process.argv.includes('--check'))
    console.error(
      `${file} is not what ${relative(root, source)} says: run \`node scripts/actionTables.mjs\``,
    );
  else writeFileSync(target, after);
}
if (process.argv.includes('--check')) process.exitCode = differing > 0 ? 1 : 0;
else console.error(`${differing} of ${pairs.length} files written`);
