import * as z from 'zod';
import { canonicalBytes, sha256Hex } from '../../canonicalJson.ts';
import { sha256, time } from '../../marketplace/schemas.ts';

/** The most that a file of known packages may weigh: some 500,000 files. Bytes. */
export const MAX_KNOWN_BYTES = 96 * 1024 * 1024;

const MAX_PACKAGES = 20_000;
const MAX_FILES = 1_000_000;
const path = z.string().min(1).max(4096);
const word = z.string().min(1).max(1024);
const layerDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 lower-case hex digits>');

/** Sorted by path in code units, each once: one spelling, and no name of a file is ever the name of a member. */
function listByPath<T extends readonly [string, string]>(entry: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(entry)
    .max(MAX_FILES)
    .refine((list) => list.every(([name], at) => at === 0 || (list[at - 1]?.[0] ?? '') < name), {
      message: 'must be in the order of its paths, each once',
    });
}

const sourceSchema = z
  .strictObject({
    index: word.describe(
      'URL of the index that names the hash: an InRelease, a page of PyPI, a version on npm',
    ),
    checked: time.describe('When all of this was verified'),
    archive: word.describe('File name of the package'),
    hash: z
      .string()
      .regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'must be sha256:<hex> or sha512:<hex>')
      .describe('What the index says of the package, and what the package has'),
    signedBy: z
      .string()
      .regex(/^([0-9A-F]{40}|[0-9A-F]{64})$/, 'must be an OpenPGP fingerprint')
      .optional()
      .describe(
        'Fingerprint of the key whose signature over the index held; absent where HTTPS alone speaks for it',
      ),
    date: time.optional().describe('When the index says that it was made'),
    validUntil: time.optional().describe('Until when the index says that it holds'),
  })
  .describe('What was verified');

const packageSchema = z.strictObject({
  ecosystem: z.enum(['debian', 'pypi', 'npm']),
  name: word,
  version: word,
  architecture: word.optional().describe('Of a Debian package: amd64, all'),
  source: sourceSchema,
  files: listByPath(z.tuple([path, sha256])).describe(
    'Path and SHA-256 of each file. Paths are relative to the root of the image, of site-packages, or of the directory of the npm package',
  ),
  links: listByPath(z.tuple([path, path])).describe('Path and target of each symbolic link'),
  launchers: listByPath(z.tuple([path, path]))
    .optional()
    .describe('Of a wheel: name of each launcher that an installer writes, and the object that it calls'),
});

const baseSchema = z.strictObject({
  name: word,
  layers: z.array(layerDigest).min(1).max(512).describe('Digests of the uncompressed layers, lowest first'),
});

export const knownFileSchema = z
  .strictObject({
    v: z.literal(1),
    bases: z.array(baseSchema).max(10_000),
    packages: z.array(packageSchema).max(MAX_PACKAGES),
  })
  .describe(
    'What a reviewer knows from outside an image: bases, and packages whose hash a registry vouches for',
  );

export type KnownFile = z.infer<typeof knownFileSchema>;
export type KnownPackage = z.infer<typeof packageSchema>;
export type KnownPackageSource = z.infer<typeof sourceSchema>;

/** The JSON Schema (2020-12) of a file of known packages; published as schemas/known.schema.json. */
export function knownFileJsonSchema(): Record<string, unknown> {
  return { title: 'Countersign known packages and bases', ...z.toJSONSchema(knownFileSchema) };
}

export const NOTHING_KNOWN: KnownFile = { v: 1, bases: [], packages: [] };

/** Names the archive of a package: two of one version (wheels for two platforms) are two. */
function keyOf(known: KnownPackage): string {
  const { ecosystem, name, version, architecture = '', source } = known;
  return [ecosystem, name, version, architecture, source.hash].join('\0');
}

function byKey<T>(items: readonly T[], key: (item: T) => string): T[] {
  const sorted = items.map((item) => ({ item, key: key(item) }));
  return sorted.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ item }) => item);
}

/**
 * All of both. Where both have the archive of a package, what was verified later stays; where both have a base, it is kept
 * once. The order of the two makes no difference.
 */
export function mergeKnown(one: KnownFile, other: KnownFile): KnownFile {
  const packages = new Map<string, KnownPackage>();
  for (const known of [...one.packages, ...other.packages]) {
    const key = keyOf(known);
    const before = packages.get(key);
    if (before === undefined || isLater(known, before)) packages.set(key, known);
  }
  const bases = new Map([...one.bases, ...other.bases].map((base) => [baseKey(base), base]));
  return { v: 1, bases: byKey([...bases.values()], baseKey), packages: byKey([...packages.values()], keyOf) };
}

function isLater(one: KnownPackage, other: KnownPackage): boolean {
  const [a, b] = [Date.parse(one.source.checked), Date.parse(other.source.checked)];
  return a === b ? sha256Hex(canonicalBytes(one)) > sha256Hex(canonicalBytes(other)) : a > b;
}

function baseKey({ name, layers }: KnownFile['bases'][number]): string {
  return [name, ...layers].join('\0');
}
