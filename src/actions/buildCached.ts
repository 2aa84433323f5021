import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { digestOf } from '../canonicalJson.ts';
import { messageOf } from '../errors.ts';
import { hashPath } from '../resource/hashPath.ts';
import { buildSolution } from '../solution/buildSolution.ts';
import type { ActionContext, SolutionCache } from './actionContext.ts';

export interface CachedBuild {
  readonly directory: string;
  readonly name: string;
  /** Where the archive goes. */
  readonly output: string;
  readonly buildArgs: readonly string[];
  readonly cache: boolean;
}

export interface BuiltArchive {
  readonly archive: string;
  readonly hash: string;
  readonly size: number;
  readonly cached: boolean;
}

/** The cached archive's own name: it is hashed anew after it was restored, so a cache can only be slow, not wrong. */
const KEY_PREFIX = 'countersign-solution-v1';

/** Everything that an archive is made of as far as the repository knows it; what a moving base tag names is not. */
async function cacheKey(build: CachedBuild): Promise<string> {
  const { hash } = await hashPath(build.directory);
  const parts = digestOf({ hash, name: build.name, args: [...build.buildArgs], arch: process.arch });
  return `${KEY_PREFIX}-${process.platform}-${parts}`;
}

/** Builds, unless the cache has the archive of the same files, arguments and name. A cache that fails is none. */
export async function buildCached(context: ActionContext, build: CachedBuild): Promise<BuiltArchive> {
  const cache = build.cache ? await openCache(context) : undefined;
  const key = cache === undefined ? '' : await cacheKey(build);
  const kept = `${build.name}.countersign-cache.tar.gz`;
  if (cache !== undefined && (await restore(context, cache, kept, key))) {
    await move(kept, build.output);
    const { hash, size } = await hashPath(build.output);
    context.log(`Nothing changed: the archive came from the cache (${key})`);
    return { archive: build.output, hash, size, cached: true };
  }
  const make = context.services.build ?? buildSolution;
  const { name, directory, output, buildArgs } = build;
  const onLine = (line: string): void => {
    context.log(`| ${line}`);
  };
  const built = await make({ directory, name, output, buildArgs, onLine });
  if (cache !== undefined) await save(context, cache, { output, kept, key });
  return { archive: output, hash: built.sha256, size: built.size, cached: false };
}

async function openCache(context: ActionContext): Promise<SolutionCache | undefined> {
  const cache: SolutionCache = context.services.cache ?? (await import('@actions/cache'));
  if (cache.isFeatureAvailable()) return cache;
  context.log('There is no cache here: the solution is built');
  return undefined;
}

async function restore(
  context: ActionContext,
  cache: SolutionCache,
  path: string,
  key: string,
): Promise<boolean> {
  try {
    if ((await cache.restoreCache([path], key)) !== key) return false;
    return (await stat(path)).isFile();
  } catch (error) {
    context.warn(`The cache could not be read, so the solution is built: ${messageOf(error)}`);
    return false;
  }
}

async function save(
  context: ActionContext,
  cache: SolutionCache,
  { output, kept, key }: { output: string; kept: string; key: string },
): Promise<void> {
  // The cache knows files by their paths, and restores to the same one, whatever `output` is in another run.
  await move(output, kept);
  try {
    await cache.saveCache([kept], key);
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
