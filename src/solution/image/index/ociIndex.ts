import * as z from 'zod';
import { CountersignError } from '../../../errors.ts';
import { documentOf, findMember } from './imageMembers.ts';
import type { FoundMember, IndexedImage, Members } from './imageMembers.ts';
import type { Member } from '../scanArchive.ts';
import { severalImages } from './severalImages.ts';

const MOST_DEEP = 4;
/** A build for twenty platforms lists forty manifests; every tag may list its own. */
const MOST_MANIFESTS = 1024;

const DESCRIPTOR = z.object({
  mediaType: z.string().nullish(),
  digest: z.string().regex(/^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[A-Za-z0-9=_-]{32,512}$/),
  size: z.number().int().nonnegative().nullish(),
  platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().nullish() }).nullish(),
  annotations: z.record(z.string(), z.string()).nullish(),
  artifactType: z.string().nullish(),
  urls: z.array(z.string()).nullish(),
});
type Descriptor = z.infer<typeof DESCRIPTOR>;

const INDEX = z.object({
  mediaType: z.string().nullish(),
  manifests: z.array(DESCRIPTOR).max(MOST_MANIFESTS).nullish(),
  config: z.never().optional(),
  layers: z.never().optional(),
});
const MANIFEST = z.object({
  mediaType: z.string().nullish(),
  artifactType: z.string().nullish(),
  config: DESCRIPTOR,
  layers: z.array(DESCRIPTOR).max(512).nullish(),
  manifests: z.never().optional(),
});

const NAMES = [
  ...['mediaType', 'digest', 'size', 'platform', 'os', 'architecture', 'annotations', 'manifests', 'config'],
  ...['layers', 'artifactType', 'urls', 'subject'],
];

const INDEX_TYPE = /\.image\.index\.v1\+json$|\.manifest\.list\.v2\+json$/;
const MANIFEST_TYPE = /\.image\.manifest\.v1\+json$|\.distribution\.manifest\.v2\+json$/;
const CONFIG_TYPE = /\.image\.config\.v1\+json$|\.container\.image\.v1\+json$/;
/** `application/vnd.oci.image.layer.…` and docker's `application/vnd.docker.image.rootfs.…`. */
const LAYER_TYPE = /^application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\./;

type Manifest = z.infer<typeof MANIFEST>;

interface Candidate {
  readonly manifest: Manifest;
  readonly platform: string;
  readonly tags: Set<string>;
}

/**
 * The image of an OCI layout's index.json; undefined when it lists none. A digest that is listed several times, once
 * for each name, is one image. No images of the archive are: manifests whose blobs it lacks (docker lists all
 * platforms and saves those it has), and what BuildKit and others keep beside an image: attestations, signatures.
 * @throws CountersignError `input` when it lists several, `tampered` when members are not what it says.
 */
export function readOciIndex(members: Members): IndexedImage | undefined {
  const index = documentOf(members.get('index.json'), 'index.json', INDEX, NAMES);
  const walk = new IndexWalk(members);
  for (const listed of index.manifests ?? []) walk.visit(listed, [], 1);
  const candidates = [...walk.found.values()];
  if (candidates.length > 1)
    throw severalImages(
      candidates.map(({ platform, tags }) => [platform, ...tags].filter(Boolean).join(' ')),
    );
  const [image] = candidates;
  if (image === undefined) return undefined;
  return {
    config: blob(members, image.manifest.config).member,
    layers: (image.manifest.layers ?? []).map((layer) => layerBlob(members, layer)),
    tags: [...image.tags],
  };
}

/** Follows an index into those it lists. Each document is parsed once, however often it is listed. */
class IndexWalk {
  readonly found = new Map<string, Candidate>();
  readonly #members: Members;
  readonly #parsed = new Map<string, Listed>();
  #visits = 4 * MOST_MANIFESTS;

  constructor(members: Members) {
    this.#members = members;
  }

  visit(listed: Descriptor, above: readonly string[], depth: number): void {
    if (depth > MOST_DEEP || --this.#visits < 0)
      throw new CountersignError('limit', 'index.json of the image archive lists too much, or too deep');
    if (isBesideImages(listed) || !this.#members.has(blobName(listed.digest))) return;
    const { index, manifest } = this.#read(listed);
    const tags = [...above, ...namesIn(listed)];
    for (const inner of index?.manifests ?? []) this.visit(inner, tags, depth + 1);
    if (manifest === undefined || !isImage(manifest)) return;
    const { os, architecture, variant } = listed.platform ?? {};
    const platform = [os, architecture, variant].filter(Boolean).join('/');
    const before = this.found.get(listed.digest);
    this.found.set(listed.digest, {
      manifest,
      platform: [before?.platform, platform].find(Boolean) ?? '',
      tags: new Set([...(before?.tags ?? []), ...tags]),
    });
  }

  #read(listed: Descriptor): Listed {
    const { name, member } = blob(this.#members, listed);
    const type = listed.mediaType ?? '';
    const key = `${listed.digest} ${type}`;
    const known = this.#parsed.get(key);
    if (known !== undefined) return known;
    const read: Listed = {};
    // Other documents that an index may list are not images.
    if (type === '' || INDEX_TYPE.test(type) || MANIFEST_TYPE.test(type)) {
      const isIndex = type === '' ? hasManifests(member, name) : INDEX_TYPE.test(type);
      if (isIndex) read.index = documentOf(member, name, INDEX, NAMES);
      else read.manifest = documentOf(member, name, MANIFEST, NAMES);
      requireType(name, type, (read.index ?? read.manifest)?.mediaType ?? '');
    }
    this.#parsed.set(key, read);
    return read;
  }
}

interface Listed {
  index?: z.infer<typeof INDEX>;
  manifest?: Manifest;
}

/** A descriptor need not say what it describes. */
function hasManifests(member: Member, name: string): boolean {
  const schema = z.object({ manifests: z.unknown() });
  return documentOf(member, name, schema, NAMES).manifests !== undefined;
}

/** BuildKit stores attestations as manifests for no platform; OCI 1.1 says of other things what they are. */
function isBesideImages({ platform, artifactType }: Descriptor): boolean {
  return Boolean(artifactType) || (platform?.os === 'unknown' && platform.architecture === 'unknown');
}

function isImage({ artifactType, config, layers }: Manifest): boolean {
  if (artifactType || (config.mediaType && !CONFIG_TYPE.test(config.mediaType))) return false;
  const types = (layers ?? []).map(({ mediaType }) => mediaType ?? '');
  return types.length === 0 || types.some((type) => type === '' || LAYER_TYPE.test(type));
}

/** Readers that go by one of two media types must not see another document than those that go by the other. */
function requireType(name: string, listed: string, own: string): void {
  if (listed !== '' && own !== '' && listed !== own)
    throw new CountersignError('tampered', `${name} of the image archive is listed as what it is not`);
}

function namesIn({ annotations }: Descriptor): string[] {
  return ['io.containerd.image.name', 'org.opencontainers.image.ref.name']
    .map((key) => annotations?.[key])
    .filter((name) => name !== undefined);
}

function blobName(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function blob(members: Members, { digest, size }: Descriptor): FoundMember {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest))
    throw new CountersignError(
      'unsupported',
      `the image archive names a blob by ${digest.slice(0, 100)}, not by SHA-256`,
    );
  const found = findMember(members, blobName(digest));
  if (typeof size === 'number' && size !== found.member.size)
    throw new CountersignError(
      'tampered',
      `${found.name} of the image archive has another size than is listed`,
    );
  return found;
}

function layerBlob(members: Members, layer: Descriptor): FoundMember {
  const isElsewhere = (layer.urls ?? []).length > 0 || /foreign|nondistributable/.test(layer.mediaType ?? '');
  if (isElsewhere && !members.has(blobName(layer.digest)))
    throw new CountersignError(
      'input',
      `the image archive lacks the layer ${layer.digest}, which is kept elsewhere`,
      {
        mend: 'a TEE fetches nothing: build on a base whose layers are all saved with the image',
      },
    );
  return blob(members, layer);
}
