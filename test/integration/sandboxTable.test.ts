import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EverySandbox, SANDBOXES, type SandboxName } from '../servers/everySandbox.ts';
import { HOME_PROBES, PROBE_LIMITS, probeAnswers, probeImage } from '../servers/homeProbe.ts';

/**
 * The table of docs/solutions.md: what a solution finds in each sandbox. COUNTERSIGN_WRITE_DOCS=1 writes it, where every
 * sandbox is here; otherwise it is compared.
 */
const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'solutions.md');
const PLACE = /(<!-- sandboxes: made by \S+ -->\n)([\s\S]*?)(<!-- \/sandboxes -->)/;

type Answers = Readonly<Record<string, string>>;

let every: EverySandbox;
const found = new Map<SandboxName, Answers>();

beforeAll(async () => {
  every = await EverySandbox.start();
  const image = probeImage();
  for (const name of SANDBOXES) {
    const said = await every.run(name, image, PROBE_LIMITS);
    if (said === undefined) console.warn(`not shown: there is no ${name} on this machine`);
    else {
      expect([name, said.outcome]).toEqual([name, 'exited']);
      found.set(name, probeAnswers(said.text));
    }
  }
});
afterAll(() => every.stop());

function cell(text: string): string {
  return text === '' ? 'nothing' : `\`${text.replaceAll('|', '\\|')}\``;
}

/** A row for each question: what the first sandbox said, then ✓ where another said the same. */
function tableOf(answers: ReadonlyMap<SandboxName, Answers>): string {
  const names = [...answers.keys()];
  const rows = HOME_PROBES.map(({ name }) => {
    const [first = '', ...others] = names.map((engine) => answers.get(engine)?.[name] ?? '');
    const same = [first, ...others].map((said) => (said === first ? '✓' : cell(said)));
    return [name.replaceAll('|', '\\|'), cell(first), ...same];
  });
  const head = ['asked', 'found', ...names];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Columns of a table by their heads, spaces as prettier puts them taken out. */
function columnsOf(table: string): Map<string, string[]> {
  const rows = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((text) => text.trim()),
    );
  const [head = [], , ...body] = rows;
  return new Map(head.map((name, i) => [name, body.map((row) => row[i] ?? '')]));
}

test('docs/solutions.md tells what each sandbox of this machine shows', () => {
  const page = readFileSync(PAGE, 'utf8');
  if (process.env['COUNTERSIGN_WRITE_DOCS'] === '1') {
    expect([...found.keys()]).toEqual([...SANDBOXES]);
    writeFileSync(
      PAGE,
      page.replace(
        PLACE,
        (_, before: string, _old, after: string) => `${before}\n${tableOf(found)}\n${after}`,
      ),
    );
    return;
  }
  const told = columnsOf(PLACE.exec(page)?.[2] ?? '');
  expect([...told.keys()]).toEqual(['asked', 'found', ...SANDBOXES]);
  expect(found.size).toBeGreaterThan(0);
  for (const [name, column] of columnsOf(tableOf(found)))
    expect([name, told.get(name)]).toEqual([name, column]);
});

test('it is the same in all of them', () => {
  const [first] = found.values();
  for (const [name, answers] of found)
    for (const { name: asked } of HOME_PROBES)
      expect([name, asked, answers[asked]]).toEqual([name, asked, first?.[asked]]);
});
