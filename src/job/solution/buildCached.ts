import { copyFile, lstat, rename, rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { digestOf } from '../../canonicalJson.ts';
import { messageOf } from '../../errors.ts';
import { hashPath } from '../../resource/hashPath.ts';
import { buildSolution, type BuildOptions } from '../../solution/buildSolution.ts';
import type { ActionContext } from '../actionContext.ts';
import { openCache, type ActionCache } from '../open/openCache.ts';

export interface CachedBuild {
  readonly directory: string;
  readonly name: string;
  /** Where the archive goes. */
  readonly output: string;
  readonly options: BuildOptions;
  readonly cache: boolean;
}

export interface BuiltArchive {
  readonly archive: string;
  readonly hash: string;
  readonly size: number;
  readonly cached: boolean;
  /** Hash of the directory as it was before the build, as `files calculate-hash` gives it. */
  readonly tree: string;
}

/**
 * The cached archive's own name. It is hashed anew after it was restored, so that what is ordered and reviewed is what it
 * is; whether it is what was built, only a build without the cache tells (SECURITY.md).
 */
const KEY_PREFIX = 'countersign-solution-v1';

/** Everything that an archive is made of as far as the repository knows it; what a moving base tag names is not. */
function cacheKey(build: CachedBuild, tree: string): string {
  const { buildArgs: args = [], secrets = [], file = '', ...others } = build.options;
  const parts = digestOf({
    ...{ hash: tree, name: build.name, arch: process.arch, ...others },
    ...{ args: [...args], secrets: [...secrets], file: file && relative(resolve(build.directory), file) },
  });
  return `${KEY_PREFIX}-${process.platform}-${parts}`;
}

/** Builds, unless the cache has the archive of the same files, arguments and name. A cache that fails is none. */
export async function buildCached(context: ActionContext, build: CachedBuild): Promise<BuiltArchive> {
  const { name, directory, output, options } = build;
  const cache = build.cache ? await openCache(context) : undefined;
  if (build.cache && cache === undefined) context.log('There is no cache here: the solution is built');
  const { hash: tree } = await hashPath(directory);
  const key = cache === undefined ? '' : cacheKey(build, tree);
  const kept = `${name}.countersign-cache.tar.gz`;
  const found = cache === undefined ? 'failed' : await restore(context, cache, kept, key);
  if (found === 'found') {
    await move(kept, output);
    const { hash, size } = await hashPath(output);
    context.log(`Nothing changed: the archive came from the cache (${key})`);
    return { archive: output, hash, size, cached: true, tree };
  }
  const make = context.services.build ?? buildSolution;
  const onLine = (line: string): void => {
    context.log(`| ${line}`);
  };
  const built = await make({ directory, name, output, ...options, onLine, onWarning: context.warn });
  // A cache that could not be read is not asked again: one warning, one wait.
  if (cache !== undefined && found === 'none') await save(context, cache, { output, kept, key });
  return { archive: output, hash: built.sha256, size: built.size, cached: false, tree };
}

async function restore(
  context: ActionContext,
  cache: ActionCache,
  path: string,
  key: string,
): Promise<'found' | 'none' | 'failed'> {
  try {
    if ((await cache.restore(path, key)) !== key) return 'none';
    if ((await lstat(path)).isFile()) return 'found';
    throw new Error('what it holds is no file');
  } catch (error) {
    context.warn(`The cache could not be read, so the solution is built: ${messageOf(error)}`);
    // An archive that ends too early leaves a piece.
    await rm(path, { force: true, recursive: true });
    return 'failed';
  }
}

async function save(
  context: ActionContext,
  cache: ActionCache,
  { output, kept, key }: { output: string; kept: string; key: string },
): Promise<void> {
  // The cache knows files by their paths, and restores to the same one, whatever `output` is in another run.
  await move(output, kept);
  try {
    await cache.save(kept, key);
    context.log('The archive is kept in the cache');
  } catch (error) {
    context.warn(`The archive was not kept in the cache: ${messageOf(error)}`);
  } finally {
    await move(kept, output);
  }
}

/** The workspace and the runner's temporary directory may be two file systems. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}
