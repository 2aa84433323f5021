/** A report is verified by programs that nobody here wrote, and each refuses a tampered one. docs/report.md has the commands. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { ResultDetails } from '../../src/report/details.ts';
import {
  preAuthenticationEncoding,
  signStatement,
  type SigstoreBundle,
} from '../../src/report/statement/dsse.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import { goTool } from '../../scripts/goTools.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'report.md'), 'utf8');
const cosign = goTool('cosign');
/** A network namespace without interfaces; an ordinary user needs a user namespace for it. */
const ALONE = process.getuid?.() === 0 ? ['unshare', '-n'] : ['unshare', '-r', '-n'];
const canBeAlone = spawnSync(ALONE[0] ?? '', [...ALONE.slice(1), 'true']).status === 0;

let world: World;
/** Holds report.json, the result and what `--save-bundles` wrote, untouched. */
let good: string;
/** What the page's first command said. */
let validated: Said;
/** A copy of it, for one test. */
let trial: string;
const at = (...names: string[]): string => join(trial, ...names);

beforeAll(async () => {
  world = await makeWorld();
  world.sandbox.behave = async ({ output }) => {
    await writeFile(join(output, 'count'), '13 rows\n');
    return {};
  };
  const { order } = await runOrder(world);
  good = join(world.root, 'good');
  mkdirSync(good);
  await downloadResult(world.bob, order, good);
  renameSync(join(good, `result-${order}`), join(good, 'result-900'));
  writeFileSync(
    join(good, 'report.json'),
    JSON.stringify(await getReport(world.bob.ledger, order, world.bob.key)),
  );
  mkdirSync(join(good, 'bin'));
  symlinkSync(join(ROOT, 'bin', 'countersign.js'), join(good, 'bin', 'countersign'));
  trial = good;
  validated = runBlock('countersign');
  if (validated.status !== 0) throw new Error(validated.output);
});
afterAll(() => world.close());
beforeEach(() => {
  trial = mkdtempSync(join(tmpdir(), 'countersign-outside-'));
  cpSync(good, trial, { recursive: true });
});
afterEach(() => {
  rmSync(trial, { recursive: true, force: true });
});

interface Said {
  readonly status: number | null;
  readonly output: string;
}

function run(command: string, words: readonly string[], env: Record<string, string> = {}): Said {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: ROOT,
    // Nothing that a verifier fetched and kept before may help it.
    env: { PATH: process.env['PATH'], HOME: trial, COUNTERSIGN_HOME: at('home'), ...env },
    encoding: 'utf8',
    // A socket in its place would make bash believe that it was started from afar.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  return { status, output: `${stdout}${stderr}` };
}

const readBundle = (name: string): SigstoreBundle =>
  JSON.parse(readFileSync(at('bundles', name), 'utf8')) as SigstoreBundle;
const writeBundle = (name: string, bundle: object): void => {
  writeFileSync(at('bundles', name), JSON.stringify(bundle, null, 2));
};

/** The commands of docs/report.md below a heading. */
function blockOf(heading: string): string {
  const section = PAGE.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const block = /```(?:shell|js)\n([\s\S]*?)```/.exec(section)?.[1];
  if (block === undefined) throw new Error(`docs/report.md has no commands for ${heading}`);
  return block;
}

/** Runs commands of the page as they stand, without a network where that can be. */
function runBlock(heading: string, change: (block: string) => string = (block) => block): Said {
  const path = [join(trial, 'bin'), cosign ? join(cosign, '..') : '', process.env['PATH'] ?? ''].join(':');
  const program = PAGE.includes(`### ${heading}\n\n\`\`\`js`)
    ? [process.execPath, '--input-type=module', '-e']
    : ['bash', '-euo', 'pipefail', '-c'];
  const words = [...(canBeAlone ? ALONE : []), ...program, change(blockOf(heading))];
  const source = process.env['COUNTERSIGN_SOURCE'] ?? '0';
  return run(words[0] ?? '', words.slice(1), { TRIAL: trial, PATH: path, COUNTERSIGN_SOURCE: source });
}

/** What somebody may do to the files; each must be refused. */
const tampering: [string, () => void][] = [
  [
    'the payload was changed',
    () => {
      const bundle = readBundle('result.sigstore.json');
      const text = Buffer.from(bundle.dsseEnvelope.payload, 'base64')
        .toString()
        .replace('finished', 'finihsed');
      const payload = Buffer.from(text).toString('base64');
      writeBundle('result.sigstore.json', { ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload } });
    },
  ],
  [
    'the signature was changed',
    () => {
      const bundle = readBundle('result.sigstore.json');
      const sig = Buffer.from(bundle.dsseEnvelope.signatures[0]?.sig ?? '', 'base64');
      sig.writeUInt8(sig.readUInt8(sig.length - 1) ^ 1, sig.length - 1);
      const signatures = [{ sig: sig.toString('base64') }];
      writeBundle('result.sigstore.json', {
        ...bundle,
        dsseEnvelope: { ...bundle.dsseEnvelope, signatures },
      });
    },
  ],
  [
    'somebody else signed the same statement',
    () => {
      const { payload } = readBundle('result.sigstore.json').dsseEnvelope;
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const statement: unknown = JSON.parse(Buffer.from(payload, 'base64').toString());
      writeBundle('result.sigstore.json', signStatement(statement, privateKey));
    },
  ],
  [
    'the key is another',
    () => {
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      writeFileSync(at('bundles', 'order-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    },
  ],
];

const isolated = canBeAlone ? test : test.skip;
const alone = canBeAlone ? 'without a network' : '(with a network: this user may not make a namespace)';

describe('countersign', () => {
  isolated(
    'has a network namespace without a way out to be tried in (skipped where none may be made)',
    () => {
      const words = ['bash', '-c', 'cat /proc/net/route /proc/net/dev; echo > /dev/tcp/127.0.0.1/9'];
      const { status, output } = run(ALONE[0] ?? '', [...ALONE.slice(1), ...words]);
      expect(status).not.toBe(0);
      expect(output).toContain('Network is unreachable');
    },
  );

  test(`verifies one report.json ${alone}, and writes what other tools read`, () => {
    expect(validated).toMatchObject({
      status: 0,
      output: expect.stringContaining('Order report validation successful!') as unknown,
    });
    expect(readdirSync(at('bundles')).sort()).toEqual([
      'order-key.pem',
      'order-report.details.json',
      'order-report.sigstore.json',
      'result.details.json',
      'result.sigstore.json',
    ]);
  });

  test('writes nothing of a report that does not hold', () => {
    rmSync(at('bundles'), { recursive: true });
    const refused = runBlock('countersign', (block) => block.replace('--allow-simulated', ''));
    expect(refused).toMatchObject({ status: 1, output: expect.stringContaining('SIMULATED') as unknown });
    expect(existsSync(at('bundles'))).toBe(false);
  });
});

describe('openssl', () => {
  test(`verifies both statements ${alone}, with the commands in docs/report.md`, () => {
    const { status, output } = runBlock('openssl');
    expect([status, output]).toEqual([0, 'Verified OK\nVerified OK\n']);
  });

  test.each(tampering)('refuses when %s', (_what, tamper) => {
    tamper();
    const { status, output } = runBlock('openssl');
    expect([status, output]).toEqual([1, expect.stringContaining('Verification failure') as unknown]);
  });

  test('is given the bytes that a DSSE signature covers', () => {
    runBlock('openssl');
    const { payload, payloadType } = readBundle('result.sigstore.json').dsseEnvelope;
    const expected = preAuthenticationEncoding(payloadType, Buffer.from(payload, 'base64'));
    expect(readFileSync(at('bundles', 'pae')).equals(expected)).toBe(true);
  });
});

describe('@sigstore/verify', () => {
  test(`verifies the result ${alone}, with the program in docs/report.md`, () => {
    const { status, output } = runBlock('@sigstore/verify');
    expect([status, output]).toEqual([0, expect.stringContaining("name: 'result'") as unknown]);
  });

  test.each(tampering)('refuses when %s', (_what, tamper) => {
    tamper();
    const { status, output } = runBlock('@sigstore/verify');
    expect([status, output]).toEqual([
      1,
      expect.stringContaining('signature verification failed') as unknown,
    ]);
  });
});

(cosign === undefined ? describe.skip : describe)('cosign (skipped without Go or its module proxy)', () => {
  const refused = (reason: string): unknown[] => [1, expect.stringContaining(`Error: ${reason}`)];
  const UNSIGNED =
    'failed to verify signature: could not verify envelope: accepted signatures do not match threshold';
  const ANOTHER = 'failed to verify signature: provided artifact digest';

  test(`verifies both statements ${alone}, with the commands in docs/report.md`, () => {
    const { status, output } = runBlock('cosign');
    expect([status, output.match(/^Verified OK$/gm)]).toEqual([0, ['Verified OK', 'Verified OK']]);
  });

  test('verifies details that name the result and each file by their hashes', async () => {
    const { details } = JSON.parse(readFileSync(at('bundles', 'result.details.json'), 'utf8')) as {
      details: ResultDetails;
    };
    expect(details.result?.hash).toBe((await hashPath(at('result-900'))).hash);
    const { hash } = await hashPath(at('result-900', 'output', 'count'));
    expect(details.outputs).toEqual([{ name: 'output/count', size: 8, hash }]);
  });

  test.each(tampering)('refuses when %s', (_what, tamper) => {
    tamper();
    const { status, output } = runBlock('cosign');
    expect([status, output]).toEqual(refused(UNSIGNED));
  });

  test.each([
    ['other files are said to have come out', 'result.details.json'],
    ['another image is said to have run', 'order-report.details.json'],
  ])('refuses when %s', (_what, file) => {
    const details = readFileSync(at('bundles', file), 'utf8');
    writeFileSync(at('bundles', file), details.replace(/"hash":"[0-9a-f]/, '"hash":"x'));
    const { status, output } = runBlock('cosign');
    expect([status, output]).toEqual(refused(ANOTHER));
  });

  test('refuses a statement of another type', () => {
    const { status, output } = runBlock('cosign', (block) => block.replaceAll(':v1', ':v2'));
    expect([status, output]).toEqual(refused('invalid predicate type'));
  });
});

test('no commands of docs/report.md are left untried', () => {
  const headings = PAGE.split(/^#+ /m).filter((part) => /```(shell|js)\n/.test(part));
  expect(headings.map((part) => part.split('\n')[0])).toEqual([
    'countersign',
    'cosign',
    'openssl',
    '@sigstore/verify',
  ]);
});
