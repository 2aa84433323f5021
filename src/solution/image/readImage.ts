import { CountersignError } from '../../errors.ts';
import { readArchiveIndex } from './index/archiveIndex.ts';
import { parseImageConfig } from './imageConfig.ts';
import type { ImageConfig } from './imageConfig.ts';
import { IMAGE_LIMITS } from './imageLimits.ts';
import type { ImageLimits } from './imageLimits.ts';
import { openArchive } from './openArchive.ts';
import type { Compression } from './openArchive.ts';
import { hashOfFile, scanArchive } from './scanArchive.ts';
import { keepingAccounts } from './run/imageAccounts.ts';
import { ImageTree } from './run/imageTree.ts';
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
    /** Zeros that its digest and its size have at their end, and the archive lacks. */
    readonly missingZeros: number;
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
  /** What the layers become. */
  readonly tree: ImageTree;
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
    readFile: keepingAccounts(readFile),
  });
  const index = readArchiveIndex(members);
  const configBytes = index.config.document;
  if (index.config.isLargeDocument === true)
    throw new CountersignError('limit', "the image's configuration is too large a document");
  if (configBytes === undefined)
    throw new CountersignError('input', "the image archive's configuration is not JSON");
  const config = parseImageConfig(configBytes);
  if (config.diffIds.length !== index.layers.length)
    throw new CountersignError(
      'tampered',
      `the image lists ${index.layers.length} layers, its configuration ${config.diffIds.length}`,
    );
  const layers = index.layers.map(({ name, member }, i) => layerOf(name, member, config.diffIds[i] ?? ''));
  const tree = new ImageTree();
  layers.forEach(({ source, files }) => {
    tree.apply(source.member, files);
  });
  return { ...config, configDigest: index.config.digest, configBytes, layers, tree, tags: index.tags };
}

function layerOf(name: string, member: Member, diffId: string): ImageLayer {
  const { layer, broken, offset } = member;
  if (broken !== undefined) throw broken;
  if (layer === undefined)
    throw new CountersignError('tampered', `the image's layer ${JSON.stringify(name)} is not a tar`);
  const missingZeros = layer.diffId === diffId ? 0 : 512 * (layer.paddedDiffIds.indexOf(diffId) + 1);
  if (layer.diffId !== diffId && missingZeros === 0)
    throw new CountersignError(
      'tampered',
      `the image's layer ${JSON.stringify(name)} is not the one that its configuration names`,
    );
  return {
    digest: diffId,
    size: layer.size + missingZeros,
    files: layer.files,
    source: { member: name, offset, size: member.size, compression: layer.compression, missingZeros },
  };
}
