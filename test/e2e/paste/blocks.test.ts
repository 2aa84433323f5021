import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeBase } from '../../../examples/digits/base/makeBase.ts';
import { findPodman } from '../../../src/solution/engine/findEngine.ts';
import { REPOSITORY, works } from '../world.ts';
import { pasteBlocks } from './blocks.ts';
import { EmptyHome, Terminal } from './terminal.ts';

/** Why a block is not pasted here, and what stands in for it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'README.md: Two commands': 'it runs all tests; the demo is run by test/integration/demo',
  'examples/lora/README.md: LoRA on a language model':
    'needs PyTorch on the machine; test/integration/lora runs the script in the image',
  'examples/lora/README.md: The image':
    'fetches 310 MB and keeps 930; the same three steps are those of test/servers/loraStage, for test/integration/lora',
  'examples/one-repository/README.md: The short way': 'needs GitHub; test/cli/init runs it on a stand-in',
  'examples/one-repository/README.md: From nothing 3':
    'needs the ledger on GitHub; test/cli/witness runs it on a local one',
  "examples/several-repositories/ledger/README.md: The ledger's repository": 'needs GitHub',
  'examples/tee-operator/README.md: An agent in a VM that you were given':
    'changes the machine, as root: swap and units',
  'examples/tee-operator/README.md: An agent in a VM that you were given 2': 'needs a confidential VM',
  'examples/tee-operator/README.md: An image that is measured as a whole':
    'builds for half a minute from packages of a mirror; test/integration/teeImage does',
  'examples/tee-operator/README.md: An image that is measured as a whole 2':
    'needs a host with SEV-SNP; test/integration/teeImage boots the same image without',
  'examples/tee-operator/README.md: An image that is measured as a whole 3': 'needs a host with TDX',
};

const blocks = new Map(pasteBlocks().map(({ name, text }) => [name, text]));
const pasted = new Set<string>();

function block(name: string): string {
  const text = blocks.get(name);
  if (text === undefined) throw new Error(`there is no block ${name}`);
  pasted.add(name);
  return text;
}

/** Each status that is not 0, which the shell shows before its next prompt. */
function failures(shown: string): readonly string[] {
  return shown.match(/^\[status \d+\]/gm) ?? [];
}

const canRun = process.getuid?.() === 0 && (await findPodman()) !== undefined && works('script', '--version');
if (!canRun) console.warn('skipped: needs root, podman and script(1)');

(canRun ? describe : describe.skip)('the blocks of README and examples, pasted whole into a terminal', () => {
  let home: EmptyHome;
  let first: Terminal;
  let second: Terminal;

  beforeAll(async () => {
    // As the README has it, where Docker Hub can't be reached.
    const base = await makeBase({ engine: 'podman', cache: join(REPOSITORY, '.cache') });
    home = new EmptyHome({ BASE: base });
    first = new Terminal(home.env);
    second = new Terminal(home.env);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    home.remove();
  });

  const trial = (...names: string[]) => home.path('countersign-trial', ...names);

  test('the operator offers a TEE, whose agent stays in the first terminal', async () => {
    first.paste(block('README.md: TEE operator'));
    const shown = await first.until(/Watching .*/);
    expect(shown).toContain('Slot 400 for offer 300 has been created successfully');
    expect(failures(shown)).toEqual([]);
  });

  test('Alice offers her dataset', async () => {
    const shown = await second.run(block('README.md: Alice offers her dataset'));
    expect(shown).toContain('Slot 700 for offer 600 has been created successfully');
    expect(failures(shown)).toEqual([]);
  });

  test('Bob builds and orders, and the order is Blocked', async () => {
    const shown = await second.run(block('README.md: Bob orders'));
    expect(shown).toContain('Workflow was created, TEE order id: ["900"]');
    expect(shown).toMatch(/902\s+Data\s+Blocked/);
    expect(failures(shown)).toEqual([]);
  });

  test('Alice reviews, is asked, and approves', async () => {
    const shown = await second.run(block('README.md: Alice approves'), [[/Sign this card \([^)]+\)/, 'y']]);
    expect(shown).toContain('/solution/train.py');
    expect(shown).toContain('SIMULATED');
    expect(shown).toContain('Order 902 has been completed successfully: status=Done');
    expect(failures(shown)).toEqual([]);
  });

  test('Bob waits, fetches and verifies', async () => {
    const shown = await second.run(block('README.md: Bob fetches the result'));
    // In colour, on a terminal.
    expect(stripVTControlCharacters(shown)).toMatch(/^status: Done\r$/m);
    expect(shown).toContain('Order report validation successful!');
    expect(failures(shown)).toEqual([]);
    const metrics = readFileSync(trial('result-900', 'output', 'metrics.json'), 'utf8');
    expect(JSON.parse(metrics)).toMatchObject({ rows: 20 });
  });

  test('a reviewer verifies with the report alone', async () => {
    const shown = await second.run(block('README.md: Anybody verifies'));
    expect(shown).toContain('Order report validation successful!');
    expect(failures(shown)).toEqual([]);
    expect(existsSync(trial('reviewer'))).toBe(false);
  });

  test('the agent ends on Ctrl-C', async () => {
    first.interrupt();
    await first.until(/\^C[\s\S]*\$ $/);
  });

  test.each([
    ['examples/digits/README.md: Digits: a fine-tuning that is real and small', 'digits'],
    ['examples/r/README.md: A solution in R', 'r-line'],
  ])('%s: data, base and image are made', async (name, image) => {
    const shown = await second.run(block(name));
    expect(failures(shown)).toEqual([]);
    expect(works('podman', 'image', 'exists', image)).toBe(true);
    if (image === 'digits') {
      expect(existsSync(home.path('countersign-digits', 'alice', 'dataset'))).toBe(true);
      expect(existsSync(home.path('countersign-digits', 'bob', 'model'))).toBe(true);
    }
  });

  describe('one repository on GitHub, as far as it goes without', () => {
    let there: Terminal;
    const folder = () => home.path('one-repository');

    beforeAll(() => {
      cpSync(join(REPOSITORY, 'examples', 'one-repository'), folder(), { recursive: true });
      there = new Terminal(home.env, folder());
    });
    afterAll(() => there.close());

    test('its workflows are filled in', async () => {
      const shown = await there.run(block('examples/one-repository/README.md: From nothing'));
      expect(failures(shown)).toEqual([]);
      const approve = readFileSync(join(folder(), '.github', 'workflows', 'approve.yml'), 'utf8');
      expect(approve).toContain('ledger: https://github.com/OWNER/NAME\n');
      expect(approve).toContain('@0123456789abcdef0123456789abcdef01234567 # v1.2.3\n');
      expect(approve).not.toMatch(/: LEDGER_URL|OWNER\/countersign|@0{40}/);
    });

    test('a key is made, and its half for reading', async () => {
      const shown = await there.run(block('examples/one-repository/README.md: From nothing 2'));
      expect(failures(shown)).toEqual([]);
      expect(readFileSync(join(folder(), 'alice-reading.asc'), 'utf8')).toMatch(
        /^-----BEGIN PGP PRIVATE KEY BLOCK-----/,
      );
    });

    test('Alice reads at home what she is asked to approve', async () => {
      const alice = new Terminal({ ...home.env, COUNTERSIGN_HOME: trial('alice') }, folder());
      const shown = await alice.run(block('examples/one-repository/README.md: From nothing 4'));
      await alice.close();
      expect(failures(shown)).toEqual([]);
      expect(readFileSync(join(folder(), 'review.html'), 'utf8')).toContain('/solution/train.py');
    });
  });

  test('every block is pasted here, or is one that is known to need what is not here', () => {
    const named = Object.keys(ELSEWHERE);
    expect([...blocks.keys()].filter((name) => !pasted.has(name)).sort()).toEqual(named.sort());
  });

  test('a block that is not pasted here could be: it is whole, and has no word to replace but in its first line', () => {
    for (const name of Object.keys(ELSEWHERE)) {
      const text = blocks.get(name) ?? '';
      expect([name, works('bash', '-n', '-c', text)]).toEqual([name, true]);
      expect(text.split('\n').slice(1).join('\n')).not.toMatch(/<[\w' ]+>|\bOWNER\b/);
    }
  });
});
