import { CountersignError } from '../../errors.ts';
import { readArchiveIndex } from './archiveIndex.ts';
import { parseImageConfig } from './imageConfig.ts';
import type { ImageConfig } from './imageConfig.ts';
import { IMAGE_LIMITS } from './imageLimits.ts';
import type { ImageLimits } from './imageLimits.ts';
import { openArchive } from './openArchive.ts';
import type { Compression } from './openArchive.ts';
import { hashOfFile, scanArchive } from './scanArchive.ts';
import type { LayerFile, Member, ReadFile } from './scanArchive.ts';

export interface ImageLayer {
  /** `sha256:<hex>` of the uncompressed tar, as the configuration lists it. */
  readonly digest: string;
  /** Bytes of the uncompressed tar. */
  readonly size: number;
  readonly files: readonly LayerFile[];
  /** Where the archive holds it. */
  readonly source: {
    readonly member: string;
    readonly offset: number;
    readonly size: number;
    readonly compression: Compression;
  };
}

/** What an image archive holds, every digest in it checked. */
export interface ImageFacts extends ImageConfig {
  /** `sha256:<hex>` of the configuration: the image's id in docker and podman. */
  readonly configDigest: string;
  /** The configuration's own bytes. */
  readonly configBytes: Uint8Array;
  /** Lowest first. */
  readonly layers: readonly ImageLayer[];
  /** Names that the archive claims for the image; never trusted. */
  readonly tags: readonly string[];
}

export interface ReadImageOptions {
  readonly limits?: ImageLimits;
  /** Also hash every file (for a comparison); costs one more SHA-256 over the layers. */
  readonly hashFiles?: boolean;
  /** Called for every regular file, instead. */
  readonly readFile?: ReadFile;
}

/**
 * Reads what `docker save` or `podman save` wrote (docker-archive or OCI layout, plain or gzip), in one pass and
 * without unpacking anything.
 * @throws CountersignError `input` when it is no such archive or holds several images, `tampered` when its
 * digests don't agree or it is made to be read in two ways, `limit` when it is larger than `limits`.
 */
export function readImage(path: string, options: ReadImageOptions = {}): Promise<ImageFacts> {
  return readImageStream(openArchive(path), options);
}

/** `readImage` of the plain tar while it is being made; reads it to its end unless it is refused before. */
export async function readImageStream(
  archive: AsyncIterable<Uint8Array>,
  options: ReadImageOptions = {},
): Promise<ImageFacts> {
  const readFile = options.readFile ?? (options.hashFiles === true ? hashOfFile : undefined);
  const members = await scanArchive(archive, {
    limits: options.limits ?? IMAGE_LIMITS,
    ...(readFile ? { readFile } : {}),
  });
  const index = readArchiveIndex(members);
  const configBytes = index.config.document;
  if (configBytes === undefined)
    throw new CountersignError('input', "the image archive's configuration is not JSON");
  const config = parseImageConfig(configBytes);
  if (config.diffIds.length !== index.layers.length)
    throw new CountersignError(
      'tampered',
      `the image lists ${index.layers.length} layers, its configuration ${config.diffIds.length}`,
    );
  return {
    ...config,
    configDigest: index.config.digest,
    configBytes,
    layers: index.layers.map(({ name, member }, i) => layerOf(name, member, config.diffIds[i] ?? '')),
    tags: index.tags,
  };
}

/**
 * Engines differ in what a layer means that holds a file twice, or a file and its removal ("Whiteouts", OCI
 * Image Layer Specification: they apply to lower layers only).
 */
function refuseAmbiguity(name: string, files: readonly LayerFile[]): void {
  const seen = new Set<string>();
  for (const { path, type } of files) {
    const hidden = path.replace(/(^|\/)\.wh\.([^/]+)$/, '$1$2');
    if ((type !== 'directory' && seen.has(path)) || (hidden !== path && seen.has(hidden)))
      throw new CountersignError(
        'tampered',
        `the image's layer ${JSON.stringify(name)} says two things about ${JSON.stringify(hidden)}`,
      );
    seen.add(path).add(hidden);
  }
}

function layerOf(name: string, member: Member, diffId: string): ImageLayer {
  const { layer } = member;
  if (layer === undefined)
    throw new CountersignError('tampered', `the image's layer ${JSON.stringify(name)} is not a tar`);
  if (layer.diffId !== diffId)
    throw new CountersignError(
      'tampered',
      `the image's layer ${JSON.stringify(name)} is not the one that its configuration names`,
    );
  refuseAmbiguity(name, layer.files);
  return {
    digest: diffId,
    size: layer.size,
    files: layer.files,
    source: { member: name, offset: member.offset, size: member.size, compression: layer.compression },
  };
}
