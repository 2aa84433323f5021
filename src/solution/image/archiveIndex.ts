import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { parseEngineJson } from '../engine/engineJson.ts';
import type { Member } from './scanArchive.ts';

type Members = ReadonlyMap<string, Member>;

/** The members that make up the one image of an archive. */
export interface ArchiveIndex {
  readonly config: Member;
  /** Lowest first. */
  readonly layers: readonly { readonly name: string; readonly member: Member }[];
  readonly tags: readonly string[];
}

const DOCKER = z.array(
  z.object({
    Config: z.string(),
    Layers: z.array(z.string()).max(512),
    RepoTags: z.array(z.string()).nullish(),
  }),
);

const descriptor = z.object({
  mediaType: z.string().nullish(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  platform: z.object({ os: z.string(), architecture: z.string() }).nullish(),
  annotations: z.record(z.string(), z.string()).nullish(),
});
const OCI_INDEX = z.object({ manifests: z.array(descriptor).max(64) });
const OCI_MANIFEST = z.object({ config: descriptor, layers: z.array(descriptor).max(512) });

const DOCKER_NAMES = ['Config', 'Layers', 'RepoTags'];
const OCI_NAMES = [
  ...[
    'mediaType',
    'digest',
    'platform',
    'os',
    'architecture',
    'annotations',
    'manifests',
    'config',
    'layers',
  ],
];

/**
 * Finds the one image: by manifest.json (docker-archive), by index.json (OCI image layout), or by both, which then
 * must agree, as engines differ in which one they follow.
 */
export function readArchiveIndex(members: Members): ArchiveIndex {
  const docker = members.has('manifest.json') ? readDocker(members) : undefined;
  const oci = members.has('index.json') ? readOci(members) : undefined;
  const index = docker ?? oci;
  if (index === undefined)
    throw new CountersignError(
      'input',
      'this is no image archive: it has neither manifest.json nor index.json',
      {
        mend: 'make it with `docker save <image> | gzip > <image>.tar.gz`',
      },
    );
  if (docker !== undefined && oci !== undefined && identity(docker) !== identity(oci))
    throw new CountersignError(
      'tampered',
      'the image archive holds two images: manifest.json and index.json disagree',
    );
  return index;
}

function identity(index: ArchiveIndex): string {
  return [index.config.digest, ...index.layers.map(({ member }) => member.layer?.diffId)].join(' ');
}

function document<T>(members: Members, name: string, schema: z.ZodType<T>, names: readonly string[]): T {
  const bytes = members.get(name)?.document;
  const parsed = bytes && schema.safeParse(parseEngineJson(bytes, `${name} of the image archive`, names));
  if (parsed?.success !== true)
    throw new CountersignError('input', `${name} of the image archive makes no sense`, {
      cause: parsed?.error,
    });
  return parsed.data;
}

function onlyOne<T>(images: readonly T[]): T {
  const [image] = images;
  if (image === undefined || images.length > 1)
    throw new CountersignError(
      'input',
      `the image archive holds ${images.length} images; a solution is one`,
      {
        mend: 'save one image, for one platform',
      },
    );
  return image;
}

function readDocker(members: Members): ArchiveIndex {
  const image = onlyOne(document(members, 'manifest.json', DOCKER, DOCKER_NAMES));
  const config = found(members, image.Config).member;
  const named = /^([0-9a-f]{64})\.json$/.exec(image.Config)?.[1];
  if (named !== undefined && config.digest !== `sha256:${named}`)
    throw new CountersignError('tampered', "the image's configuration is not the one its name says");
  return { config, layers: image.Layers.map((name) => found(members, name)), tags: image.RepoTags ?? [] };
}

/** A regular member; older engines write a layer they wrote before as a link to it, one step away. */
function found(members: Members, name: string): { name: string; member: Member } {
  const member = members.get(name);
  if (member?.type === 'file') return checked(name, member);
  if (member?.type === 'symlink') {
    const target = /^\.\.\/([0-9a-f]{64}(?:\.tar|\/layer\.tar))$/.exec(member.linkname)?.[1] ?? '';
    const real = members.get(target);
    if (/^[0-9a-f]{64}\/layer\.tar$/.test(name) && real?.type === 'file') return checked(target, real);
    throw new CountersignError('tampered', `the image archive's ${JSON.stringify(name)} is a link elsewhere`);
  }
  throw new CountersignError('tampered', `the image archive lacks ${JSON.stringify(name)}, which it lists`);
}

/** A blob's name is its digest (OCI Image Layout 1.1, "Blobs"). */
function checked(name: string, member: Member): { name: string; member: Member } {
  const digest = /^blobs\/sha256\/([^/]*)$/.exec(name)?.[1];
  if (digest !== undefined && member.digest !== `sha256:${digest}`)
    throw new CountersignError('tampered', `${name} of the image archive is not what its digest says`);
  return { name, member };
}

function readOci(members: Members): ArchiveIndex {
  const index = document(members, 'index.json', OCI_INDEX, OCI_NAMES);
  let image = onlyImage(index.manifests);
  if (/index|manifest\.list/.test(image.mediaType ?? ''))
    image = onlyImage(blobDocument(members, image.digest, OCI_INDEX).manifests);
  const manifest = blobDocument(members, image.digest, OCI_MANIFEST);
  return {
    config: found(members, blobName(manifest.config.digest)).member,
    layers: manifest.layers.map((layer) => found(members, blobName(layer.digest))),
    tags: Object.entries(image.annotations ?? {})
      .filter(([key]) => key === 'io.containerd.image.name' || key === 'org.opencontainers.image.ref.name')
      .map(([, value]) => value),
  };
}

/** BuildKit stores attestations beside the image, as manifests for no platform. */
function onlyImage(manifests: readonly z.infer<typeof descriptor>[]): z.infer<typeof descriptor> {
  return onlyOne(
    manifests.filter(
      ({ platform, annotations }) =>
        platform?.architecture !== 'unknown' ||
        annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest',
    ),
  );
}

function blobName(digest: string): string {
  return `blobs/sha256/${digest.slice('sha256:'.length)}`;
}

function blobDocument<T>(members: Members, digest: string, schema: z.ZodType<T>): T {
  const { name } = found(members, blobName(digest));
  return document(members, name, schema, OCI_NAMES);
}
