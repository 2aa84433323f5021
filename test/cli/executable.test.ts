import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };

describe('the executables', () => {
  const root = mkdtempSync(join(tmpdir(), 'countersign-bin-'));
  const directory = join(root, 'a directory');

  beforeAll(() => {
    mkdirSync(directory);
    for (const name of ['spctl', 'provider-tools'])
      symlinkSync(join(REPOSITORY, 'bin', name), join(directory, name));
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function run(line: string, env: Record<string, string> = {}): SpawnSyncReturns<string> {
    const path = [join(REPOSITORY, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
    const home = { HOME: root, COUNTERSIGN_HOME: join(root, 'home'), COUNTERSIGN_SOURCE: '1' };
    return spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      cwd: directory,
      env: { PATH: path, ...home, ...env },
      encoding: 'utf8',
    });
  }

  test.each(['spctl', 'provider-tools'])(
    './%s is the program, through a link and from any directory',
    (name) => {
      expect(run(`./${name} --version`)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    },
  );

  test('the exit status of a failure is that of the process', () => {
    expect(run('./spctl orders get 1')).toMatchObject({ status: 1, stdout: '' });
    expect(run('./spctl orders get')).toMatchObject({ status: 2, stdout: '' });
  });

  test('what opens a key is seen by no program that is started', () => {
    const tools = join(root, 'tools');
    mkdirSync(tools);
    const seen = join(root, 'seen');
    // As docker's helpers for credentials are asked, which get the user's environment.
    writeFileSync(join(tools, 'docker-credential-spy'), `#!/bin/sh\nenv >> '${seen}'\nexit 1\n`, {
      mode: 0o755,
    });
    writeFileSync(join(tools, 'config.json'), '{"credsStore":"spy"}');
    writeFileSync(join(root, 'data.txt'), 'rows');
    const secrets = { COUNTERSIGN_KEY: 'hunter1', COUNTERSIGN_PASSPHRASE: 'hunter2' };
    const path = [tools, join(REPOSITORY, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
    // A registry that asks who one is, and no more.
    const registry = `require('node:http').createServer((_, answer) => { answer.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end(); }).listen(0, '127.0.0.1', function () { require('node:fs').writeFileSync('port', String(this.address().port)); })`;
    const line = `node -e "$REGISTRY" & until [ -s port ]; do sleep 0.05; done; ./spctl files upload ../data.txt --storage oci://127.0.0.1:$(cat port)/some/repository?insecure=true; kill $!`;
    run(line, {
      ...{ ...secrets, COUNTERSIGN_WITNESS_KEY: 'hunter3', PLAIN: 'seen', DOCKER_CONFIG: tools },
      ...{ PATH: path, REGISTRY: registry },
    });
    const said = readFileSync(seen, 'utf8');
    expect(said).toContain('PLAIN=seen');
    expect(said).not.toContain('hunter');
  });

  test('a reader that goes away is no failure, and no stack trace', () => {
    const { stderr } = run('set +o pipefail; for i in 1 2 3; do ./spctl --help | true; done');
    expect(stderr).toBe('');
  });

  /** A copy of bin/ beside which a project lies as the test needs it; `node` says that it is old. */
  function copied(name: string, withOwnNode: boolean): string {
    const project = join(root, name);
    cpSync(join(REPOSITORY, 'bin'), join(project, 'bin'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{"type":"module","version":"4.5.6"}');
    mkdirSync(join(project, 'dist'));
    const bundle =
      'export const cli = (argv, version) => { console.log(version, argv.slice(2).join()); return 3; };';
    writeFileSync(join(project, 'dist', 'index.js'), bundle);
    mkdirSync(join(project, 'old'));
    const preload = join(project, 'old', 'preload.cjs');
    writeFileSync(preload, "Object.defineProperty(process.versions, 'node', { value: '20.1.0' });");
    const shim = `#!/bin/sh\nexec '${process.execPath}' --require '${preload}' "$@"\n`;
    writeFileSync(join(project, 'old', 'node'), shim, { mode: 0o755 });
    if (withOwnNode) {
      mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true });
      symlinkSync(process.execPath, join(project, 'node_modules', '.bin', 'node'));
    }
    return project;
  }

  test('an old Node gives way to the one among the packages, and passes on the exit status', () => {
    const project = copied('with', true);
    const result = run(`${project}/bin/spctl a b`, {
      PATH: `${project}/old:/usr/bin:/bin`,
      COUNTERSIGN_SOURCE: '',
    });
    expect(result).toMatchObject({ status: 3, stdout: '4.5.6 a,b\n', stderr: '' });
  });

  test.each([
    ['INT', 130],
    ['TERM', 143],
  ])('and passes on %s, which came to it alone', (name, status) => {
    const project = copied(`signal-${name}`, true);
    const bundle = `import { writeFileSync } from 'node:fs';
export const cli = (argv) => new Promise((resolve) => {
  const timer = setInterval(() => undefined, 1000);
  process.on('SIG${name}', () => { clearInterval(timer); console.log('told'); resolve(${status}); });
  writeFileSync(argv[2], '');
});`;
    writeFileSync(join(project, 'dist', 'index.js'), bundle);
    const line = `${project}/bin/spctl ${project}/ready & until [ -e ${project}/ready ]; do sleep 0.05; done; kill -${name} $!; wait $!`;
    const result = run(line, { PATH: `${project}/old:/usr/bin:/bin`, COUNTERSIGN_SOURCE: '' });
    expect(result).toMatchObject({ status, stdout: 'told\n', stderr: '' });
  });

  test('an old Node without another says in one line what to do', () => {
    const project = copied('without', false);
    const result = run(`${project}/bin/spctl a b`, {
      PATH: `${project}/old:/usr/bin:/bin`,
      COUNTERSIGN_SOURCE: '',
    });
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(/^error: countersign needs Node 22\.18 or later, [^\n]+\n$/);
  });

  test('a full disk behind what is printed is an error in one line', () => {
    const result = run('./spctl orders get --help > /dev/full');
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toMatch(/^error: what is printed cannot be written: ENOSPC[^\n]*\n$/);
  });

  test('what V8 makes of the bundle is kept beside it, for its user alone', () => {
    const project = copied('compiled', true);
    const kept = join(project, '.cache', 'compiled');
    for (let call = 0; call < 2; call++)
      expect(run(`${project}/bin/spctl a`, { COUNTERSIGN_SOURCE: '' }).status).toBe(3);
    expect(readdirSync(kept, { recursive: true }).length).toBeGreaterThan(1);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
  });

  test.each([
    [
      'which others may write to',
      (kept: string): void => {
        chmodSync(kept, 0o770);
      },
    ],
    [
      'that is a link',
      (kept: string): void => {
        rmdirSync(kept);
        symlinkSync(`${kept}-elsewhere`, kept);
      },
    ],
    ...(process.getuid?.() === 0
      ? [
          [
            'that is of somebody else',
            (kept: string): void => {
              chownSync(kept, 1500, 1500);
            },
          ] as const,
        ]
      : []),
  ])('in a folder %s it is not kept, nor believed', (what, spoil) => {
    const project = copied(`spoiled-${what.length}`, true);
    const kept = join(project, '.cache', 'compiled');
    for (const folder of [kept, `${kept}-elsewhere`]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    spoil(kept);
    expect(run(`${project}/bin/spctl a`, { COUNTERSIGN_SOURCE: '' }).status).toBe(3);
    expect(readdirSync(`${kept}/`)).toEqual([]);
  });

  test('a bundle that was not made is named', () => {
    const project = copied('unmade', true);
    rmSync(join(project, 'dist'), { recursive: true });
    const result = run(`${project}/bin/spctl`, { COUNTERSIGN_SOURCE: '' });
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/^error: [^\n]*dist\/index\.js is missing [^\n]+\n$/);
  });

  test('the bundle in dist/ is the same program', () => {
    if (!existsSync(join(REPOSITORY, 'dist', 'index.js'))) {
      console.warn('skipped: there is no bundle in dist/ (npm run bundle)');
      return;
    }
    const help = (source: string): string =>
      run('./spctl orders --help', { COUNTERSIGN_SOURCE: source }).stdout;
    expect(help('0')).toContain('Usage: countersign orders');
  });
});
