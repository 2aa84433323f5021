/**
 * Makes the base image of the solution: Python and numpy.
 *
 *   node examples/digits/base/makeBase.ts [podman|docker]
 *
 * Prints the name of the image for `--build-arg BASE=…`.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CountersignError, messageOf } from '../../../src/errors.ts';

export type Engine = 'podman' | 'docker';

export interface BaseOptions {
  readonly engine: Engine;
  /** Folder that keeps the image's archive from one run to the next. */
  readonly cache: string;
  /** Told, in one line, of work that takes seconds. */
  readonly say?: (line: string) => void;
}

const IMAGE = 'localhost/countersign-demo-base:latest';
const RECIPE_LABEL = 'countersign.recipe';
/** What to build on where this machine cannot make an image from Debian packages; the Dockerfile adds numpy. */
const PULLED_IMAGE = 'docker.io/library/python:3.12-slim';
const PACKAGES = 'python3-minimal,python3-numpy,libopenblas0-serial';
const TRIM = fileURLToPath(new URL('trim.sh', import.meta.url));
/** The loader's path, /lib64/…, has to lead into /usr, where newer releases put what it names. */
const MERGE_USR = 'for d in bin sbin lib lib64; do mkdir -p "$1/usr/$d"; ln -s "usr/$d" "$1/$d"; done';

const run = promisify(execFile);

/**
 * Returns the name of an image with Python and numpy that `engine` can build on. Made from Debian packages, out of
 * the sources that apt uses on this machine; where there is no mmdebstrap, it names an image to pull.
 *
 * @throws {CountersignError} `unavailable` when the packages or the engine cannot be had
 */
export async function makeBase(options: BaseOptions): Promise<string> {
  const suite = await debianSuite();
  if (suite === undefined) return PULLED_IMAGE;
  const recipe = createHash('sha256')
    .update([PACKAGES, MERGE_USR, suite, process.arch, await readFile(TRIM, 'utf8')].join('\0'))
    .digest('hex')
    .slice(0, 16);
  if ((await recipeOf(options.engine)) === recipe) return IMAGE;
  const archive = join(options.cache, `digits-base-${recipe}.tar`);
  if (!(await exists(archive))) {
    const sources = await aptSources(suite);
    if (sources === undefined) return PULLED_IMAGE;
    options.say?.('making the base image of the solution from Debian packages: Python and numpy');
    await mkdir(options.cache, { recursive: true });
    await makeArchive(archive, suite, sources);
  }
  await engineRun(options.engine, ['import', '--change', `LABEL ${RECIPE_LABEL}=${recipe}`, archive, IMAGE]);
  return IMAGE;
}

/** The code name of this machine's Debian (os-release(5)), or of what is made from it. */
async function debianSuite(): Promise<string | undefined> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (!/^(ID|ID_LIKE)=.*\bdebian\b/m.test(release)) return undefined;
  return /^VERSION_CODENAME=(\w+)$/m.exec(release)?.[1];
}

/** Lines of sources.list(5) for the distribution's own sources; undefined where mmdebstrap or apt is not there. */
async function aptSources(suite: string): Promise<string | undefined> {
  try {
    await run('mmdebstrap', ['--version']);
    const format = 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)';
    const { stdout } = await run('apt-get', ['indextargets', '--format', format, 'Identifier: Packages']);
    const lines = stdout.split('\n').filter((line) => {
      const of = line.split(' ')[2];
      return of === suite || of?.startsWith(`${suite}-`) === true;
    });
    return lines.length === 0 ? undefined : [...new Set(lines)].join('\n') + '\n';
  } catch {
    return undefined;
  }
}

/** The recipe that the engine's image was made by, or undefined where it has none. */
async function recipeOf(engine: Engine): Promise<string | undefined> {
  const format = `{{index .Config.Labels "${RECIPE_LABEL}"}}`;
  try {
    const { stdout } = await run(engine, ['image', 'inspect', '--format', format, IMAGE]);
    return stdout.trim();
  } catch {
    return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function engineRun(engine: Engine, words: readonly string[]): Promise<void> {
  try {
    await run(engine, [...words]);
  } catch (cause) {
    throw new CountersignError(
      'unavailable',
      `${engine} could not import the base image: ${messageOf(cause)}`,
      {
        cause,
        mend: `See that \`${engine} info\` works on this machine.`,
      },
    );
  }
}

async function makeArchive(archive: string, suite: string, sources: string): Promise<void> {
  const partial = `${archive}.${String(process.pid)}.tar`;
  // Left out: device files and clean-ups that would bring back apt's lists; the hook has done the cleaning.
  const skip = '--skip=cleanup/apt,output/dev';
  const words = ['--variant=extract', '--quiet', skip, `--include=${PACKAGES}`, `--setup-hook=${MERGE_USR}`];
  const child = spawn('mmdebstrap', [...words, `--extract-hook=${TRIM}`, suite, partial, '-'], {
    // Every time of change becomes this one, so that the same packages make the same bytes.
    env: { ...process.env, SOURCE_DATE_EPOCH: '0' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.end(sources);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (status !== 0) {
    await rm(partial, { force: true });
    const end = said.trim().split('\n').slice(-3).join('; ');
    throw new CountersignError('unavailable', `mmdebstrap could not make the base image: ${end}`, {
      mend: 'Run `apt-get update` and see that the Debian packages can be reached.',
    });
  }
  await rename(partial, archive);
}

if (import.meta.main) {
  const engine = process.argv[2] === 'docker' ? 'docker' : 'podman';
  const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
  try {
    console.log(await makeBase({ engine, cache, say: console.error }));
  } catch (error) {
    console.error(messageOf(error));
    if (error instanceof CountersignError && error.mend !== undefined) console.error(error.mend);
    process.exitCode = 1;
  }
}
