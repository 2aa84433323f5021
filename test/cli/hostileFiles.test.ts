import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CliFixture, SLOT_INFO, type CliRun } from './cliFixture.ts';

const OFFER_INFO = { name: 'D', offerType: '3' };
const HASH = 'a'.repeat(64);
const RESOURCE = {
  hash: { algo: 'sha256', encoding: 'hex', hash: HASH },
  size: 4,
  content: 'file',
  filename: 'data.txt',
  encryption: { algo: 'OpenPGP', cipher: 'aes-256-gcm', encoding: 'base64', key: `${'c2Vj'.repeat(10)}c2U=` },
  resource: {
    type: 'STORAGE_PROVIDER',
    storageType: 'FS',
    filepath: 'b'.repeat(32),
    credentials: { bucket: '/nonexistent', prefix: '' },
  },
  salt: 'c'.repeat(64),
};
const REPORT = {
  type: 'urn:countersign:report:v1',
  order: 300,
  workloadInfo: { created: 0, runtimeInfo: [] },
  report: null,
  result: null,
  ledger: {
    id: HASH,
    size: 1,
    root: HASH,
    leaves: {},
    hashes: {},
    files: {},
  },
};

/** A file that a command reads: how it is given, and one that is well-formed. */
interface Reader {
  readonly args: (fixture: CliFixture, file: string) => string[];
  readonly sample: object;
}

const info = (fixture: CliFixture, offer: string, slot: string): string[] => [
  ...['register', 'data', '--offer-info', offer, '--slot-info', slot],
  ...['--result', fixture.path('dataset.resource.json')],
  ...['--ledger', fixture.path('ledger.git'), '--storage', fixture.path('store')],
];

const READERS: Readonly<Record<string, Reader>> = {
  'an offer info': {
    args: (fixture, file) => info(fixture, file, fixture.path('slot-info.json')),
    sample: OFFER_INFO,
  },
  'a slot info': {
    args: (fixture, file) => info(fixture, fixture.path('offer-info.json'), file),
    sample: SLOT_INFO,
  },
  'a policy': {
    args: (fixture, file) => [
      ...info(fixture, fixture.path('offer-info.json'), fixture.path('slot-info.json')),
      ...['--policy', file],
    ],
    sample: { version: 1, allowSimulated: true },
  },
  'a resource file': {
    args: (fixture, file) => ['files', 'download', file, fixture.path('downloads')],
    sample: RESOURCE,
  },
  'a configuration of the solution': {
    args: (fixture, file) => [
      ...['workflows', 'create', '--solution', '200', '--tee', '200', '--solution-configuration', file],
    ],
    sample: { epochs: 3 },
  },
  'a report': {
    args: (_fixture, file) => ['orders', 'validate-report', file],
    sample: REPORT,
  },
};

describe.each(Object.entries(READERS))('%s', (_title, { args, sample }) => {
  const fixture = new CliFixture();

  beforeAll(async () => {
    fixture.write('offer-info.json', OFFER_INFO);
    fixture.write('slot-info.json', SLOT_INFO);
    fixture.write('dataset.resource.json', RESOURCE);
    await fixture.setUp('alice');
  });

  afterAll(() => {
    fixture.remove();
  });

  async function give(content: string): Promise<CliRun> {
    return fixture.run('alice', [...args(fixture, fixture.write('hostile.json', content)), '--json']);
  }

  /** One JSON error, one line, no stack trace, and never a fault of ours. */
  function expectRefused({ status, out, err }: CliRun): void {
    const value = JSON.parse(out) as { error?: { code: string; message: string }; verdict?: string };
    expect(status).toBe(1);
    if (value.verdict === undefined) expect(value.error?.code).not.toBe('internal');
    expect(value.error?.message.length ?? 0).toBeLessThan(600);
    expect(err).toMatch(/(^|\n)error: [^\n]+\n$/);
    // Nothing that a terminal would obey.
    expect(err).not.toMatch(/[^\n\P{Cc}]/u);
  }

  const [member = ''] = Object.keys(sample);
  const text = JSON.stringify(sample);

  test.each<[string, string]>([
    ['is empty', ''],
    ['is cut off', text.slice(0, -3)],
    ['goes on after its end', `${text}}`],
    ['is an array', '[]'],
    ['is null', 'null'],
    ['is a number', '7'],
    ['is not UTF-8 text', '\u0000\ufffd\u0001'],
    ['is larger than any such file', JSON.stringify({ ...sample, padding: 'x'.repeat(33 * 1024 * 1024) })],
    ['is nested deeper than a stack', `{"${member}":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    [
      'is nested so in a member of its own',
      text.replace(/\}$/, `,"x":${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}}`),
    ],
    ['has a member twice', text.replace('{', `{"${member}":0,`)],
    [
      'has a member twice in other letters',
      text.replace('{', `{"\\u${member.charCodeAt(0).toString(16).padStart(4, '0')}${member.slice(1)}":0,`),
    ],
  ])('that %s is refused', async (_how, content) => {
    expectRefused(await give(content));
  });

  test('with a member of another type is refused, or does no harm', async () => {
    const names = Object.keys(sample);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, value) => {
        const run = await give(JSON.stringify({ ...sample, [name]: value }));
        if (run.status !== 0) expectRefused(run);
      }),
      { numRuns: 25 },
    );
  });

  test('without one of its members is refused, or does no harm', async () => {
    for (const name of Object.keys(sample)) {
      const rest = Object.fromEntries(Object.entries(sample).filter(([other]) => other !== name));
      const run = await give(JSON.stringify(rest));
      if (run.status !== 0) expectRefused(run);
    }
  });

  test('that never ends is not waited for', async () => {
    const run = await fixture.run('alice', [...args(fixture, '/dev/zero'), '--json']);
    expectRefused(run);
  });

  test('of a terabyte is not read', async () => {
    const path = fixture.path('huge.json');
    const file = openSync(path, 'w');
    ftruncateSync(file, 2 ** 40);
    closeSync(file);
    expectRefused(await fixture.run('alice', [...args(fixture, path), '--json']));
  });
});

test('an offer named so that a terminal would obey is shown, and stays one line', async () => {
  const fixture = new CliFixture();
  const name = '\u001b[2J\u009b2J\u202eevil\nid: 99\r\u2028';
  fixture.write('offer-info.json', { name, description: name, offerType: '3' });
  fixture.write('slot-info.json', SLOT_INFO);
  fixture.write('dataset.resource.json', RESOURCE);
  for (const who of ['alice', 'bob']) await fixture.setUp(who);
  const args = info(fixture, fixture.path('offer-info.json'), fixture.path('slot-info.json'));
  expect((await fixture.run('alice', args)).status).toBe(0);
  for (const words of [
    ['offers', 'list'],
    ['offers', 'get', '300'],
  ]) {
    const run = await fixture.run('bob', words);
    expect(run.status).toBe(0);
    expect(run.out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}]|^id: 99/mu);
    const json = await fixture.run('bob', [...words, '--json']);
    expect(json.out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}]/u);
    expect(JSON.stringify(JSON.parse(json.out))).toContain(JSON.stringify(name));
  }
  fixture.remove();
});

test('a resource file given for an offer info does not show its key', async () => {
  const fixture = new CliFixture();
  await fixture.setUp('alice');
  fixture.write('slot-info.json', SLOT_INFO);
  const resource = fixture.write('secret.resource.json', RESOURCE);
  const cut = fixture.write('cut.resource.json', JSON.stringify(RESOURCE).slice(0, -4));
  for (const file of [resource, cut]) {
    for (const args of Object.values(READERS).map((reader) => reader.args(fixture, file)))
      await fixture.run('alice', args);
  }
  fixture.remove();
  expect(fixture.transcript).not.toContain(RESOURCE.encryption.key.slice(0, 8));
});
