import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CountersignError, messageOf } from '../../src/errors.ts';
import { unpackWheels } from './wheels.ts';

export type Engine = 'podman' | 'docker';

export interface BaseOptions {
  readonly engine: Engine;
  /** Folder that keeps the image's archive from one run to the next. */
  readonly cache: string;
  /** Told, in one line, of work that takes seconds. */
  readonly say?: (line: string) => void;
}

/** What a base image is made of. */
export interface DebianRecipe {
  /** Of the image: `localhost/<name>:latest`. */
  readonly name: string;
  /** What it holds, in a few words. */
  readonly what: string;
  /** What mmdebstrap unpacks, with all that it depends on. */
  readonly packages: readonly string[];
  /** A hook of mmdebstrap: what these packages need or have too much of, beside what `finish.sh` does for all. */
  readonly trim: string;
  /** Keep what each package says of its files, so that a review can name them by it. */
  readonly lists?: boolean;
  /** A file for pip, every wheel with its hashes; they are unpacked beside Debian's packages. */
  readonly requirements?: string;
  /** What to build on where this machine cannot make an image from Debian packages. */
  readonly pulled: string;
}

const RECIPE_LABEL = 'countersign.recipe';
/** The loader's path, /lib64/…, has to lead into /usr, where newer releases put what it names. */
const MERGE_USR = 'for d in bin sbin lib lib64; do mkdir -p "$1/usr/$d"; ln -s "usr/$d" "$1/$d"; done';

const LISTS = fileURLToPath(new URL('lists.sh', import.meta.url));
const FINISH = fileURLToPath(new URL('finish.sh', import.meta.url));

const run = promisify(execFile);

/**
 * Returns the name of an image that `engine` can build on. Made from Debian packages, out of the sources that apt
 * uses on this machine; where there is no mmdebstrap, it names an image to pull.
 *
 * @throws {CountersignError} `unavailable` when the packages or the engine cannot be had
 */
export async function makeDebianImage(recipe: DebianRecipe, options: BaseOptions): Promise<string> {
  const suite = await debianSuite();
  if (suite === undefined) return recipe.pulled;
  const image = `localhost/${recipe.name}:latest`;
  const hash = await hashOf(recipe, suite);
  if ((await recipeOf(options.engine, image)) === hash) return image;
  const archive = join(options.cache, `${recipe.name}-${hash}.tar`);
  if (!(await exists(archive))) {
    const sources = await aptSources(suite);
    if (sources === undefined) return recipe.pulled;
    options.say?.(`making a base image from Debian packages: ${recipe.what}`);
    await mkdir(options.cache, { recursive: true });
    await makeArchive(recipe, { archive, suite, sources, cache: options.cache });
  }
  await engineRun(options.engine, ['import', '--change', `LABEL ${RECIPE_LABEL}=${hash}`, archive, image]);
  return image;
}

async function hashOf(recipe: DebianRecipe, suite: string): Promise<string> {
  const { packages, requirements } = recipe;
  const files = await Promise.all(
    [...hooksOf(recipe), ...(requirements === undefined ? [] : [requirements])].map((file) =>
      readFile(file, 'utf8'),
    ),
  );
  return createHash('sha256')
    .update([packages.join(','), MERGE_USR, suite, process.arch, ...files].join('\0'))
    .digest('hex')
    .slice(0, 16);
}

function hooksOf({ lists, trim }: DebianRecipe): string[] {
  return [...(lists === true ? [LISTS] : []), trim, FINISH];
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
async function recipeOf(engine: Engine, image: string): Promise<string | undefined> {
  const format = `{{index .Config.Labels "${RECIPE_LABEL}"}}`;
  try {
    const { stdout } = await run(engine, ['image', 'inspect', '--format', format, image]);
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

interface ArchiveRequest {
  readonly archive: string;
  readonly suite: string;
  /** Lines of sources.list(5). */
  readonly sources: string;
  readonly cache: string;
}

async function makeArchive(recipe: DebianRecipe, request: ArchiveRequest): Promise<void> {
  const partial = `${request.archive}.${String(process.pid)}.tar`;
  const { requirements } = recipe;
  const wheels = requirements === undefined ? undefined : await unpackWheels(requirements, request);
  try {
    // Left out: device files and clean-ups that would bring back apt's lists; the hook has done the cleaning.
    const words = ['--variant=extract', '--quiet', '--skip=cleanup/apt,output/dev'];
    const hooks = [`--setup-hook=${MERGE_USR}`, ...hooksOf(recipe).map((hook) => `--extract-hook=${hook}`)];
    await debstrap(
      [...words, `--include=${recipe.packages.join(',')}`, ...hooks, request.suite, partial, '-'],
      request.sources,
      wheels,
    );
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    if (wheels !== undefined) await rm(wheels, { recursive: true, force: true });
  }
  await rename(partial, request.archive);
}

async function debstrap(words: readonly string[], sources: string, wheels?: string): Promise<void> {
  const child = spawn('mmdebstrap', [...words], {
    // Every time of change becomes this one, so that the same packages make the same bytes.
    env: { ...process.env, SOURCE_DATE_EPOCH: '0', ...(wheels === undefined ? {} : { WHEELS: wheels }) },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.end(sources);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (status === 0) return;
  const end = said.trim().split('\n').slice(-3).join('; ');
  throw new CountersignError('unavailable', `mmdebstrap could not make the base image: ${end}`, {
    mend: 'Run `apt-get update` and see that the Debian packages can be reached.',
  });
}

/** Makes the image that a recipe's file was started for, and prints its name: `node makeBase.ts [podman|docker]`. */
export async function makeFromCommandLine(recipe: DebianRecipe): Promise<void> {
  const engine = process.argv[2] === 'docker' ? 'docker' : 'podman';
  const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
  try {
    console.log(await makeDebianImage(recipe, { engine, cache, say: console.error }));
  } catch (error) {
    console.error(messageOf(error));
    if (error instanceof CountersignError && error.mend !== undefined) console.error(error.mend);
    process.exitCode = 1;
  }
}
