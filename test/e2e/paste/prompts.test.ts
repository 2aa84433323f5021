import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { works } from '../world.ts';
import { EmptyHome, Terminal } from './terminal.ts';

const hasScript = works('script', '--version');
if (!hasScript) console.warn('skipped: a terminal needs script(1)');

const SETUP = 'countersign setup --name Alice --ledger $HOME/ledger.git --storage $HOME/storage\n';
const REFUSED = 'would be taken for the answer to its question, which was therefore not asked';

const OFFERS = fileURLToPath(new URL('../../../examples/offers/', import.meta.url));

(hasScript ? describe : describe.skip)('what is pasted behind a command that asks', () => {
  let home: EmptyHome;
  let terminal: Terminal;

  beforeAll(() => {
    home = new EmptyHome();
  });
  afterAll(() => {
    home.remove();
  });
  beforeEach(() => {
    terminal = new Terminal(home.env, home.directory);
  });
  afterEach(() => terminal.close());

  function keys(): readonly string[] {
    return readdirSync(home.path('.countersign', 'keys'));
  }

  test('does not become the passphrase, and reaches the shell', async () => {
    const shown = await terminal.run(`${SETUP}echo second-$((1 + 1))\ncountersign keys list --json\n`);
    expect(shown).toContain(REFUSED);
    expect(shown).toContain('[status 1]');
    expect(shown).not.toContain('Passphrase for the new key');
    expect(shown).toMatch(/^second-2\r$/m);
    // Nothing was made with it.
    expect(shown).toMatch(/^\[\]\r$/m);
  });

  test('is one answer a line, and the rest is the shell’s', async () => {
    terminal.paste(SETUP);
    await terminal.until(/Passphrase for the new key/);
    const shown = await terminal.run('correct horse\ncorrect horse\necho third-$((1 + 2))\n');
    expect(shown).toContain('The same once more');
    expect(shown).toMatch(/Key [0-9a-f]{40} was created for Alice/);
    expect(shown).toMatch(/^third-3\r$/m);
    expect(shown).not.toMatch(/horse/);
    expect(keys()).toHaveLength(2);
  });

  test('does not open a key', async () => {
    const shown = await terminal.run('countersign keys renew --expires 1y\nwrong horse\n');
    expect(shown).toContain(REFUSED);
    expect(shown).toContain('wrong: command not found');
  });

  test('is no yes', async () => {
    // What the ledger does not know is not asked about.
    const known = `countersign register tee --offer-info ${OFFERS}tee-offer.json --slot-info ${OFFERS}slot.json`;
    const registered = await terminal.run(`COUNTERSIGN_PASSPHRASE='correct horse' ${known}\n`);
    expect(registered).toContain('has been created successfully');
    const revoke = 'countersign keys revoke --reason retired\n';
    terminal.paste(revoke);
    await terminal.until(/Passphrase of your key/);
    // The second line is there before the question that it would answer.
    const shown = await terminal.run('correct horse\nyes | head -n 1\n');
    expect(shown).toContain(REFUSED);
    expect(shown).toMatch(/^y\r$/m);
    expect(await terminal.run('countersign keys show\n')).not.toContain('retired');
  });
});
