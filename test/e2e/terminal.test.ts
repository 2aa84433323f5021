import { truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GUIDE } from './guide.ts';
import { answer, INTERRUPT } from './terminal.ts';
import { World, works, type Party } from './world.ts';

const hasExpect = works('expect', '-v');
if (!hasExpect) console.warn('skipped: a terminal needs expect');

const PASSPHRASE = 'correct horse';
const PROVIDER = [
  ['Please enter a provider name', 'Alice'],
  ['Please enter a provider description', ''],
  ['Do you want to save the provider info to a file?', 'n'],
] as const;

const RED_ERROR = '\u001b[31merror:\u001b[39m';

/** The last line of what stood on a terminal, without what prompts say to it before. */
function lastLine(out: string): string {
  const last = out.trimEnd().split('\n').at(-1) ?? '';
  return last.slice(Math.max(0, last.indexOf(RED_ERROR)));
}

(hasExpect ? describe : describe.skip)('in a terminal', () => {
  const world = new World();
  let alice: Party;

  beforeAll(async () => {
    alice = await world.party('alice');
    // From here on, whoever wants the passphrase has to ask for it.
    Reflect.deleteProperty(alice.env, 'COUNTERSIGN_PASSPHRASE');
    writeFileSync(alice.path('offer-info.json'), GUIDE.offerInfo);
    writeFileSync(alice.path('slot-info.json'), GUIDE.slotInfo);
    writeFileSync(alice.path('rows.csv'), 'the private rows\n');
    await alice.must('files', 'upload', 'rows.csv', '--output', 'dataset.resource.json');
  });

  afterAll(() => {
    world.remove();
  });

  test('a passphrase is asked for, and never shown', async () => {
    const made = await answer(alice, './spctl keys generate --name protected', [
      ['Passphrase for the new key', PASSPHRASE],
      ['The same once more', PASSPHRASE],
    ]);
    expect(made.status).toBe(0);
    const fingerprint = /Key ([0-9a-f]{40}) was created/.exec(made.out)?.[1] ?? '';
    alice.env['COUNTERSIGN_ACCOUNT'] = fingerprint;
    const command = './provider-tools register data --result ./dataset.resource.json';
    const registered = await answer(alice, command, [
      ...PROVIDER,
      ...GUIDE.dialog,
      ['Passphrase of your key', PASSPHRASE],
    ]);
    expect([registered.status, registered.out]).toEqual([
      0,
      expect.stringContaining('Slot 400 for offer 300'),
    ]);
    expect(alice.transcript).not.toContain(PASSPHRASE);
  });

  test('a passphrase that is another the second time makes no key', async () => {
    const made = await answer(alice, './spctl keys generate --name mistyped', [
      ['Passphrase for the new key', PASSPHRASE],
      ['The same once more', `${PASSPHRASE}!`],
    ]);
    expect([made.status, made.out]).toEqual([
      2,
      expect.stringContaining('the two passphrases differ: no key was made'),
    ]);
    expect(made.out).not.toContain('was created');
  });

  test('the second time there is no provider to set up, and slots are added to the offer', async () => {
    const run = await answer(alice, './provider-tools register data', [
      ['Have you already created a DATA offer?', 'y'],
      ['Please specify the ID of the offer', '300'],
      ['Please specify a path to the slot info json file', './slot-info.json'],
      ['Do you want to add another slot?', 'y'],
      ['Please specify a path to the slot info json file', './slot-info.json'],
      ['Do you want to add another slot?', 'n'],
      ['Passphrase of your key', PASSPHRASE],
    ]);
    expect(run.out).toMatch(
      /Slot 500 for offer 300 [\s\S]*Slot 600 for offer 300 has been created successfully/,
    );
    expect(run.status).toBe(0);
  });

  test('who does not say which dataset is offered is asked for its resource file', async () => {
    const question = 'Please specify a path to the resource file of the dataset';
    const [existing, offer, ...slots] = GUIDE.dialog;
    if (existing === undefined || offer === undefined) throw new Error('the dialog is too short');
    const dialog = (path: string) => [existing, offer, [question, path] as const, ...slots];
    const registered = await answer(alice, './provider-tools register data', [
      // The default is what stands in the guide.
      ...dialog(''),
      ['Passphrase of your key', PASSPHRASE],
    ]);
    expect([registered.status, registered.out]).toEqual([
      0,
      expect.stringMatching(/Slot \d+ for offer \d+ has been created successfully/),
    ]);
    const before = world.head();
    const refused = await answer(alice, './provider-tools register data', [
      ...dialog('./slot-info.json'),
      ['Passphrase of your key', PASSPHRASE],
    ]);
    expect([refused.status, refused.out]).toEqual([1, expect.stringContaining('is not a resource file')]);
    expect(world.head()).toBe(before);
  });

  test('a wrong passphrase is said to be wrong, in one line, and changes nothing', async () => {
    const before = world.head();
    const run = await answer(alice, './spctl offers disable 1', [['Passphrase of your key', 'wrong horse']]);
    expect(run.status).toBe(1);
    expect(lastLine(run.out)).toBe(`${RED_ERROR} the passphrase does not open the private key`);
    expect(world.head()).toBe(before);
  });

  test('Ctrl-C at a question ends quietly, and changes nothing', async () => {
    const before = world.head();
    const run = await answer(alice, './provider-tools register data', [
      ['Have you already created a DATA offer?', INTERRUPT],
    ]);
    expect(run.status).toBe(130);
    expect(run.out).not.toMatch(/force closed|\bat .*:\d+:\d+/);
    expect(lastLine(run.out)).toBe(`${RED_ERROR} interrupted`);
    expect(world.head()).toBe(before);
  });

  test('Ctrl-C in the middle of a long step ends it with a word', async () => {
    // A file of holes, which takes up nothing and is read for minutes.
    writeFileSync(alice.path('large.bin'), '');
    truncateSync(alice.path('large.bin'), 2 ** 40);
    const run = await answer(alice, './spctl files calculate-hash large.bin', [
      ['Hashing large.bin', INTERRUPT],
    ]);
    expect(run.status).toBe(130);
    expect(lastLine(run.out)).toBe(
      `${RED_ERROR} interrupted (the same command does it again, and goes on where it can)`,
    );
  });
});
