import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The shell blocks of a page of docs/. */
function pageBlocks(page: string): string[] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(/```shell\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}

/** The shell blocks below a heading of the README. */
function blocksOf(heading: string): string[] {
  const section = README.split(/^### /m).find((part) => part.startsWith(`${heading}\n`));
  const text = section?.split(/^## /m)[0] ?? '';
  return [...text.matchAll(/```shell\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}

const userHome = mkdtempSync(join(tmpdir(), 'countersign-readme-'));
const trial = join(userHome, 'countersign-trial');
const env = {
  ...process.env,
  TRIAL: trial,
  HOME: userHome,
  COUNTERSIGN_PASSPHRASE: '',
  PATH: `${join(trial, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
};
let agent: ChildProcess | undefined;

function run(block: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', block], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`status ${status ?? 'none'}:\n${block}\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  mkdirSync(join(trial, 'bin'), { recursive: true });
  symlinkSync(join(ROOT, 'bin', 'countersign.js'), join(trial, 'bin', 'countersign'));
  mkdirSync(join(trial, 'dataset'));
  writeFileSync(join(trial, 'dataset', 'rows.csv'), 'private,rows\n');
  mkdirSync(join(trial, 'solution'));
  const busybox = ['/bin/busybox', '/usr/bin/busybox'].find((path) => existsSync(path)) ?? '';
  copyFileSync(busybox, join(trial, 'solution', 'busybox'));
  chmodSync(join(trial, 'solution', 'busybox'), 0o755);
  writeFileSync(
    join(trial, 'solution', 'Dockerfile'),
    'FROM scratch\nCOPY busybox /bin/busybox\nENTRYPOINT ["/bin/busybox", "sh", "-c", "/bin/busybox wc -c /sp/inputs/*/rows.csv > /sp/output/count; /bin/busybox cp /sp/certs/order_cert.crt /sp/output"]\n',
  );
});

afterAll(async () => {
  // It may still be writing to its home.
  const ended = agent?.exitCode === null ? once(agent, 'exit') : undefined;
  agent?.kill('SIGTERM');
  await ended;
  rmSync(userHome, { recursive: true, force: true });
});

describe("the README's quick starts, as they stand", () => {
  // Its own data and solution, which needs no base; those of the README are used where test/e2e/paste pastes it.
  const [operator = '', offer = '', order = '', approve = '', result = ''] = [
    'TEE operator',
    'Alice offers her dataset',
    'Bob orders',
    'Alice approves',
    'Bob fetches the result',
  ].map((heading) => (blocksOf(heading)[0] ?? '').replace(/^cp -r examples.*\n/m, ''));

  test('the operator offers a TEE, and its agent watches', () => {
    expect(run(operator.replace('countersign tee run\n', ''))).toContain(
      'Slot 400 for offer 300 has been created successfully',
    );
    expect(operator).toContain('countersign tee run\n');
    agent = spawn('countersign', ['tee', 'run'], {
      env: { ...env, COUNTERSIGN_HOME: join(trial, 'operator') },
      stdio: 'ignore',
    });
  });

  test('Alice uploads and offers her dataset', () => {
    expect(run(offer)).toContain('Slot 700 for offer 600');
  });

  test('Bob builds, uploads and orders; the order is Blocked', () => {
    const said = run(order);
    expect(said).toContain('Workflow was created, TEE order id: ["900"]');
    expect(said).toMatch(/902\s+Data\s+Blocked/);
  });

  test('Alice reviews and approves', () => {
    const said = run(approve);
    expect(said).toContain('/bin/busybox');
    expect(said).toContain('Order 902 has been completed successfully: status=Done');
  });

  test('Bob gets the result and verifies the report', () => {
    const said = run(result);
    expect(said).toContain('status: Done');
    expect(said).toContain('Order report validation successful!');
    expect(readFileSync(join(trial, 'result-900', 'output', 'count'), 'utf8')).toContain('13 ');
  });
});

describe('the commands in docs/, as they stand', () => {
  test('the hash of a directory is the one that GNU tar and sha256sum give', () => {
    const [block = ''] = pageBlocks('formats.md');
    const hashes =
      run(`export COUNTERSIGN_HOME=${join(trial, 'bob')}\n${block}`).match(/\b[0-9a-f]{64}\b/g) ?? [];
    expect(hashes).toHaveLength(2);
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('the ledger is verified, told and shown', () => {
    const [block = ''] = pageBlocks('places.md');
    const said = run(`export COUNTERSIGN_HOME=${join(trial, 'bob')}\n${block}`);
    expect(said).toContain('entries hold');
    expect(said).toContain('order.placed');
  });

  test('a store on S3 is set up, and unfinished uploads are looked for', () => {
    const [, store = '', gc = ''] = pageBlocks('places.md');
    const home = join(trial, 's3-home');
    run(`export COUNTERSIGN_HOME=${home}\n${store}`);
    expect(readFileSync(join(home, 'config.json'), 'utf8')).toContain('share-days=2');
    const said = run(`export COUNTERSIGN_HOME=${join(trial, 'bob')}\n${gc}`);
    expect(said.match(/^0 unfinished, 0 removed$/gm)).toHaveLength(2);
  });

  test('the report gives its bundles and their key', () => {
    // The other tools on that page are tried by test/integration/reportOutside.
    const [block = ''] = pageBlocks('report.md');
    const said = run(`export COUNTERSIGN_HOME=${join(trial, 'bob')}\n${block}`);
    expect(said).toContain(`Saved ${join(trial, 'bundles', 'order-key.pem')}`);
  });

  test("the solution's certificate is verified by itself", () => {
    const [block = ''] = pageBlocks('attestation.md');
    const said = run(`export COUNTERSIGN_HOME=${join(trial, 'bob')}\n${block}`);
    expect(said).toContain('The solution is the one that was meant');
  });

  test('a soak runs, and says what it did', () => {
    const [block = ''] = pageBlocks('soak.md');
    const said = run(block);
    expect(said).toMatch(/^merkle-log: seed [0-9a-f]{16}, at most 2000 leaves$/m);
    expect(readFileSync(join(trial, 'soak.json'), 'utf8')).toContain('"outcome": "held"');
  });

  test('a key is backed up and put back, lasts longer, and is ended', () => {
    // GnuPG's commands on that page are tried by test/cli/keysLife.
    const [backup = '', restore = '', revoke = '', renew = ''] = pageBlocks('keys.md');
    const bob = `cd ${trial}; export COUNTERSIGN_PASSPHRASE=long COUNTERSIGN_HOME=${join(trial, 'bob')}`;
    run(`${bob}\n${backup}`);
    run(`${bob}\n${restore}`);
    const own = 'countersign keys list';
    expect(run(`export COUNTERSIGN_HOME=${join(userHome, '.countersign')}\n${own}`)).toBe(
      run(`${bob}\n${own}`),
    );
    expect(run(`${bob}\n${renew}`)).toContain('was renewed at entry');
    // On a terminal it asks.
    run(`${bob}\n${revoke.trim()} --yes`);
    expect(run(`${bob}\ncountersign keys show`)).toContain('compromised');
  });

  test('a witness begins with the ledger that is confirmed, and signs it', () => {
    const [block = ''] = pageBlocks('witness.md');
    const [init = '', watch = '', check = ''] = block
      .trim()
      .split('\n')
      .map((line) => line.split('#')[0]?.trim());
    const home = `cd ${trial}; export COUNTERSIGN_PASSPHRASE= COUNTERSIGN_HOME=${join(trial, 'alice')}`;
    const [head = ''] = /\b\d+-[0-9a-f]{64}\b/.exec(run(`${home}\ncountersign ledger verify`)) ?? [];
    // On a terminal it asks.
    expect(run(`${home}\n${init} --confirm ${head}`)).toContain('Witness: alice.example/witness+');
    // It goes on until it is stopped; what it says of a fork is tried by test/cli/witness.
    expect(run(`${home}\n${watch} --once\ncountersign ledger verify`)).toContain(head);
    expect(check).toMatch(/^countersign witness check /);
  });

  /** A folder that has what the pages of a review take for granted. */
  function reviewer(name: string): { readonly folder: string; readonly begin: string } {
    const folder = join(trial, name);
    mkdirSync(folder);
    for (const archive of ['toy', 'approved', 'digits', 'python'])
      copyFileSync(join(trial, 'toy.tar.gz'), join(folder, `${archive}.tar.gz`));
    // Nobody's home: neither a key nor a ledger.
    return { folder, begin: `cd ${folder}; export COUNTERSIGN_HOME=${join(folder, 'home')}` };
  }

  test('the owner reviews an order, and whom she asks has the archive alone', () => {
    const [own = '', asked = ''] = pageBlocks('review.md');
    const { folder, begin } = reviewer('asked');
    const said = run(`cd ${folder}; export COUNTERSIGN_HOME=${join(trial, 'alice')}\n${own}`);
    expect(said).toContain('you approved no solution for this offer before');
    const hash = /\b[0-9a-f]{64}\b/.exec(said)?.[0] ?? '';
    expect(run(`sha256sum ${join(folder, 'review', 'toy.tar.gz')}`)).toContain(hash);
    const expert = run(`${begin}\n${asked}`);
    expect(expert).toContain(`SHA-256 of the archive ${hash}`);
    expect(expert).toContain('neither a file nor a setting changed');
    expect(readFileSync(join(folder, 'review.html'), 'utf8')).toContain(hash);
    expect(existsSync(join(folder, 'home'))).toBe(false);
  });

  test('what is known from outside is kept, and used', () => {
    const [block = ''] = pageBlocks('known.md');
    const { begin } = reviewer('known');
    const said = run(`${begin}\n${block}`);
    expect(said).toContain('Base python:3.12-slim is known by 1 layer: known.json');
    expect(said).toContain('Own: 0 files');
    expect(said).toMatch(/Known by an outside source that has exactly these bytes: 1 file,/);
  });

  test('a solution is built again from its commit', () => {
    const [build = '', again = ''] = pageBlocks('rebuild.md');
    const { folder, begin } = reviewer('rebuilt');
    rmSync(join(folder, 'digits.tar.gz'));
    cpSync(join(trial, 'solution'), join(folder, 'solution'), { recursive: true });
    const git = 'git -c user.name=Bob -c user.email=bob@example.org';
    run(`${begin}; git init -q; git add solution; ${git} commit -qm Solution`);
    // With docker only the files are the same, as the page says.
    for (const block of [build, again]) expect(run(`${begin}\n${block}`)).toMatch(/^The same /m);
  });

  test('a solution is built and reviewed, and so is one on a base that is made here', () => {
    const [own = '', based = ''] = pageBlocks('solutions.md');
    const { folder, begin } = reviewer('written');
    cpSync(join(trial, 'solution'), join(folder, 'solution'), { recursive: true });
    cpSync(join(trial, 'dataset'), join(folder, 'sample-data'), { recursive: true });
    // A certificate is of an order.
    const dockerfile = join(folder, 'solution', 'Dockerfile');
    const text = readFileSync(dockerfile, 'utf8');
    writeFileSync(
      dockerfile,
      text.replace('/sp/certs/order_cert.crt', '/sp/configurations/configuration.json'),
    );
    const said = run(`${begin}\n${own}`);
    expect(said).toContain('Outcome: exited, exit status 0');
    expect(said).toMatch(/^ *count +\d+$/m);
    expect(readFileSync(join(folder, 'review.html'), 'utf8')).toContain('/bin/busybox');
    // What is printed is of the project: its archive goes to the trial.
    const there = based.replace('--output digits.tar.gz', `--output ${join(folder, 'digits.tar.gz')}`);
    expect(run(there)).toContain('Solution was built');
  });

  test('a solution is tried as the README says, and as it is ordered: with a slot and its configuration', () => {
    const folder = join(trial, 'written');
    cpSync(join(trial, 'dataset'), join(folder, 'dataset'), { recursive: true });
    const [, command = ''] = /`(countersign solution try [^`]*)`/.exec(README) ?? [];
    const begin = `cd ${folder}; export TRIAL=${folder} COUNTERSIGN_HOME=${join(folder, 'home')}`;
    expect(run(`${begin}\n${command}`)).toContain('Outcome: exited, exit status 0');
    for (const option of ['--slot slot-info.json', '--solution-configuration FILE'])
      expect(readFileSync(join(ROOT, 'docs', 'solutions.md'), 'utf8')).toContain(option);
    copyFileSync(join(ROOT, 'examples', 'offers', 'slot.json'), join(folder, 'slot-info.json'));
    writeFileSync(join(folder, 'FILE'), '{"steps": 3}');
    const options = '--slot slot-info.json --solution-configuration FILE --output kept';
    expect(run(`${begin}\n${command} ${options}`)).toContain('at most 10 minutes');
    const configuration = readFileSync(join(folder, 'kept', 'configuration.json'), 'utf8');
    expect(JSON.parse(configuration)).toEqual({ solution: { steps: 3 }, data: [] });
  });

  test('devices are asked for, and listed', () => {
    const [block = ''] = pageBlocks('gpus.md');
    // NVIDIA's program is not here, and a test writes nothing below /etc.
    const vendor = join(trial, 'bin', 'nvidia-ctk');
    writeFileSync(vendor, '#!/bin/sh\necho "asked: $*"\n', { mode: 0o755 });
    const said = run(`export COUNTERSIGN_HOME=${join(trial, 'operator')}\n${block}`);
    expect(said).toContain('asked: cdi generate --output /etc/cdi/nvidia.yaml\n');
    expect(said).toMatch(/What GPUs it has is told by CDI specifications +\S/);
  });

  test('no page has commands that are not tried', () => {
    const pages = readdirSync(join(ROOT, 'docs')).filter(
      (name) => name.endsWith('.md') && pageBlocks(name).length > 0,
    );
    const tried = [
      'attestation.md',
      'formats.md',
      'gpus.md',
      'keys.md',
      'known.md',
      'places.md',
      'rebuild.md',
      'report.md',
      'review.md',
      'soak.md',
      'solutions.md',
      'witness.md',
    ];
    expect(pages.sort()).toEqual(tried);
  });
});
