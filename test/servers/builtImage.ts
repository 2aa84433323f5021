import { sha256 } from './testImage.ts';
import { tar } from './tarBlocks.ts';
import type { RawMember } from './tarBlocks.ts';

export interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly architecture: string; readonly os: string };
  readonly annotations?: Readonly<Record<string, string>>;
  readonly urls?: readonly string[];
}

export interface BuiltOptions {
  /** A layer's plain bytes, from its members; a tar by default. */
  readonly plain?: (members: readonly RawMember[]) => Buffer;
  /** How a layer is stored. */
  readonly store?: (plain: Buffer) => Buffer;
  /** Where layers are said to be kept. */
  readonly urls?: readonly string[];
  /** Members of the configuration. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly architecture?: string;
}

/** The blobs of an image, for archives of any form. */
export interface BuiltImage {
  /** The layers first, then the configuration, then the manifest. */
  readonly blobs: readonly Buffer[];
  readonly manifest: Buffer;
  readonly configDigest: string;
  /** An entry of manifest.json. */
  dockerEntry(tags: readonly string[] | null): object;
  /** manifest.json with this image, and others. */
  dockerIndex(tags: readonly string[] | null, ...more: readonly object[]): RawMember;
}

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';

export function descriptorOf(content: Uint8Array, mediaType: string = MANIFEST_TYPE): Descriptor {
  return { mediaType, digest: `sha256:${sha256(content)}`, size: content.length };
}

function blobName(content: Uint8Array): string {
  return `blobs/sha256/${sha256(content)}`;
}

export function blobOf(content: Uint8Array): RawMember {
  return { name: blobName(content), content };
}

/** An archive of members, each once. */
export function archiveOf(members: readonly RawMember[]): Buffer {
  return tar([...new Map(members.map((member) => [member.name, member])).values()]);
}

export function builtImage(
  layers: readonly (readonly RawMember[])[],
  { plain = tar, store = (layer) => layer, urls, config = {}, architecture = 'amd64' }: BuiltOptions = {},
): BuiltImage {
  const plains = layers.map((members) => plain(members));
  const stored = plains.map((layer) => store(layer));
  const configuration = Buffer.from(
    JSON.stringify({
      architecture,
      os: 'linux',
      config,
      rootfs: { type: 'layers', diff_ids: plains.map((layer) => `sha256:${sha256(layer)}`) },
    }),
  );
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      config: descriptorOf(configuration, 'application/vnd.oci.image.config.v1+json'),
      layers: stored.map((layer) => ({
        ...descriptorOf(layer, 'application/vnd.oci.image.layer.v1.tar'),
        ...(urls === undefined ? {} : { urls }),
      })),
    }),
  );
  const dockerEntry = (tags: readonly string[] | null): object => ({
    Config: blobName(configuration),
    RepoTags: tags,
    Layers: stored.map(blobName),
  });
  return {
    blobs: [...stored, configuration, manifest],
    manifest,
    configDigest: `sha256:${sha256(configuration)}`,
    dockerEntry,
    dockerIndex: (tags, ...more) => ({
      name: 'manifest.json',
      content: JSON.stringify([dockerEntry(tags), ...more]),
    }),
  };
}
