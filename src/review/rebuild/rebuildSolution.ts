import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { buildSolution } from '../../solution/buildSolution.ts';
import type { BuildOptions, BuildRequest, BuiltSolution } from '../../solution/buildSolution.ts';
import { externalBases } from '../../solution/context/externalBases.ts';
import { buildFileInside, findBuildFile } from '../../solution/context/findBuildFile.ts';
import { walkImage } from '../walk/walkImage.ts';
import type { WalkedImage } from '../walk/walkImage.ts';
import { compiledNotes } from './compare/compiledTimes.ts';
import { differencesOf, settingsDifference } from './compare/differences.ts';
import { layerForms } from './compare/layerForm.ts';
import { rootTreeDigest } from './compare/rootTree.ts';
import { layersOfBases, otherBase } from './otherBase.ts';
import type { ImageDigests, RebuildOutcome } from './rebuildOutcome.ts';
import { sourceOfBuild } from './sourceOfBuild.ts';
import type { PreparedSource, SourceRequest } from './sourceOfBuild.ts';

export interface RebuildRequest
  extends SourceRequest, Omit<BuildOptions, 'file' | 'secrets'>, Pick<BuildRequest, 'onLine'> {
  /** What to build by: a path from the directory with the Dockerfile. */
  readonly file?: string;
  /** An archive; or of one the hash, its image's id, or its root tree's digest: 64 hex digits. */
  readonly against: string;
  /** Of the image: it stands in the archive. By default what the archive to compare with calls itself, or `solution`. */
  readonly name?: string;
  /** Where to leave the archive that was built; by default it is gone again. */
  readonly output?: string;
}

export interface RebuildServices {
  readonly build: (request: BuildRequest) => Promise<BuiltSolution>;
  /** Digests of the layers of each base, where the engine tells them. */
  readonly layersOfBases: (names: readonly string[]) => Promise<readonly (readonly string[])[]>;
}

/** What a rebuild asks of the engine here. */
export const REBUILD_SERVICES: RebuildServices = { build: buildSolution, layersOfBases };

/**
 * Builds a solution again, with nothing from a cache, and compares. This runs what its Dockerfile says, as whoever wrote it
 * wants it: where it is done no secret should be.
 * @throws CountersignError as sourceOfBuild, buildSolution and walkImage do
 */
export async function rebuildSolution(
  request: RebuildRequest,
  services: RebuildServices = REBUILD_SERVICES,
): Promise<RebuildOutcome> {
  const given = await readAgainst(request.against);
  const scratch = await mkdtemp(join(tmpdir(), 'countersign-rebuild-'));
  try {
    const prepared = await sourceOfBuild(request, scratch);
    const output = request.output ?? join(scratch, 'rebuilt.tar.gz');
    const { buildArgs = [], target, platform, network, onLine } = request;
    const { directory } = prepared;
    const by = request.file === undefined ? {} : { file: buildFileInside(directory, request.file) };
    const built = await services.build({
      ...{ directory, name: nameOf(request, given), output, buildArgs, ...by },
      ...(target === undefined ? {} : { target }),
      ...(platform === undefined ? {} : { platform }),
      ...(network === undefined ? {} : { network }),
      ...(onLine && { onLine }),
    });
    const rebuilt = await walkImage(output);
    const outcome = await compare(given, rebuilt, { ...prepared, ...by }, request, services);
    const commit = request.commit === undefined ? {} : { commit: request.commit };
    return { ...outcome, ...commit, engine: built.engine, tree: prepared.tree };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function readAgainst(against: string): Promise<WalkedImage | { readonly hash: string }> {
  const [, hash] = /^(?:sha256:)?([0-9a-f]{64})$/.exec(against) ?? [];
  if (hash !== undefined) return { hash };
  if ((await stat(against).catch(() => undefined))?.isFile() === true) return walkImage(against);
  throw new CountersignError('usage', `${JSON.stringify(against)} is neither an archive nor a hash`, {
    mend: 'Give the path of the archive, or 64 lower-case hex digits: `countersign solution review` tells them.',
  });
}

/** The archive holds its image's name, so that another name gives another hash. */
function nameOf({ name }: RebuildRequest, given: WalkedImage | { readonly hash: string }): string {
  if (name !== undefined) return name;
  const tag = 'facts' in given ? (given.facts.tags[0] ?? '') : '';
  const [, found] =
    /^(?:(?:localhost|docker\.io\/library)\/)?([a-z0-9]+(?:[._-]+[a-z0-9]+)*):latest$/.exec(tag) ?? [];
  return found !== undefined && found.length <= 128 ? found : 'solution';
}

function digestsOf(image: WalkedImage): ImageDigests {
  return { archive: image.archive.sha256, image: image.facts.configDigest, rootTree: rootTreeDigest(image) };
}

type Compared = Omit<RebuildOutcome, 'commit' | 'engine' | 'tree'>;

async function compare(
  given: WalkedImage | { readonly hash: string },
  rebuilt: WalkedImage,
  prepared: PreparedSource & { readonly file?: string },
  request: RebuildRequest,
  services: RebuildServices,
): Promise<Compared> {
  const digests = digestsOf(rebuilt);
  const bases = externalBases(await readFile(await findBuildFile(prepared), 'utf8'), request.buildArgs);
  const moving = bases.filter(({ isPinned }) => !isPinned).map(({ name }) => name);
  const notes = [
    ...prepared.notes,
    ...moving.map(
      (name) =>
        `The Dockerfile names ${JSON.stringify(name)} without a digest: it may be another image today.`,
    ),
  ];
  const nothing = { notes, settings: [], differences: [], layers: [], rebuilt: digests };
  if ('hash' in given) return { ...nothing, given, verdict: verdictOfHash(given.hash, digests) };
  const was = digestsOf(given);
  const verdict = verdictOf(was, digests);
  if (verdict === 'same-archive' || verdict === 'same-image') return { ...nothing, given: was, verdict };
  if (verdict === 'same-files') {
    notes.push(...(await compiledNotes(given, rebuilt)));
    return { ...nothing, given: was, verdict, layers: layerForms(given.facts, rebuilt.facts) };
  }
  const other = otherBase(
    given.facts,
    rebuilt.facts,
    await services.layersOfBases(bases.map(({ name }) => name)),
  );
  if (other.given + other.rebuilt > 0)
    notes.push('The lowest layers are not those of the base that was built on here.');
  return {
    ...nothing,
    ...{ given: was, verdict, settings: settingsDifference(given, rebuilt) },
    differences: await differencesOf(given, rebuilt, other),
  };
}

function verdictOf(given: ImageDigests, rebuilt: ImageDigests): RebuildOutcome['verdict'] {
  if (given.archive === rebuilt.archive) return 'same-archive';
  if (given.image === rebuilt.image) return 'same-image';
  return given.rootTree === rebuilt.rootTree ? 'same-files' : 'differs';
}

function verdictOfHash(hash: string, rebuilt: ImageDigests): RebuildOutcome['verdict'] {
  return verdictOf({ archive: hash, image: `sha256:${hash}`, rootTree: hash }, rebuilt);
}
