import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { CountersignError } from '../../../errors.ts';
import { inOrder } from '../archive/packageFiles.ts';
import { readTarFiles } from '../archive/tarFiles.ts';
import type { TarFiles } from '../archive/tarFiles.ts';
import { unpackStream } from '../archive/unpackStream.ts';
import type { FetchPackage, OpenRegistry, WantedPackage } from '../registry/fetchPackage.ts';
import type { Downloaded, RegistryClient } from '../registry/registryClient.ts';

export interface NpmOptions {
  readonly client: RegistryClient;
  readonly registry: URL;
}

export const NPM_REGISTRY = 'https://registry.npmjs.org';

const MAX_DOCUMENT_BYTES = 16 * 1024 ** 2;
const MAX_TARBALL_BYTES = 1024 ** 3;
/** validate-npm-package-name, old names included. */
const NAME = /^(?:@[A-Za-z0-9._~-]{1,214}\/)?[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,213}$/;
const VERSION = /^[A-Za-z0-9.+-]{1,256}$/;

const versionDocument = z.object({
  name: z.string(),
  version: z.string(),
  dist: z.object({ tarball: z.string(), integrity: z.string().max(4096).optional() }),
});
const packageDocument = z.object({ name: z.string(), version: z.string() });

/** Packages of npm's registry, which names the integrity of each version over HTTPS (Subresource Integrity). */
export function npmRegistry({ client, registry }: NpmOptions): OpenRegistry {
  const fetch: FetchPackage = async (wanted, scratch) => {
    if (!NAME.test(wanted.name) || !VERSION.test(wanted.version))
      throw new CountersignError('not-found', 'no package of the registry has such a name or version');
    const base = registry.href.endsWith('/') ? registry : `${registry.href}/`;
    const page = new URL(`${wanted.name.replace('/', '%2f')}/${wanted.version}`, base);
    const said = documentOf(await client.read(page, MAX_DOCUMENT_BYTES), versionDocument, page.href);
    if (said.name !== wanted.name || said.version !== wanted.version)
      throw new CountersignError('tampered', `${page.href} is of another package or version`);
    const hash = strongest(said.dist.integrity ?? '');
    if (hash === undefined)
      throw new CountersignError('not-found', 'the registry names nothing stronger than a SHA-1 of it');
    if (!URL.canParse(said.dist.tarball))
      throw new CountersignError('tampered', `${page.href} names no tarball`);
    const archive = `${wanted.name}-${wanted.version}.tgz`;
    const had = await client.download(new URL(said.dist.tarball), scratch, MAX_TARBALL_BYTES);
    if (hexOf(had, hash) !== hash)
      throw new CountersignError('tampered', `${archive} is not what the registry says: its hash is another`);
    const files = await readTarball(scratch, wanted, archive);
    return {
      ecosystem: 'npm',
      name: wanted.name,
      version: wanted.version,
      source: { index: page.href, archive, hash, checked: new Date().toISOString() },
      files: inOrder(files),
      links: [],
    };
  };
  return () => Promise.resolve(fetch);
}

/** The parts of an integrity are separated by spaces; `<algorithm>-<base64>` each (SRI, section 3.5). */
function strongest(integrity: string): string | undefined {
  const parts = integrity.split(/\s+/);
  for (const [algorithm, length] of [['sha512', 64] as const, ['sha256', 32] as const]) {
    const part = parts.find((one) => one.startsWith(`${algorithm}-`));
    const digest = Buffer.from(part?.slice(algorithm.length + 1) ?? '', 'base64');
    if (digest.length === length) return `${algorithm}:${digest.toString('hex')}`;
  }
  return undefined;
}

function hexOf(had: Downloaded, hash: string): string {
  return hash.startsWith('sha512:') ? `sha512:${had.sha512}` : `sha256:${had.sha256}`;
}

/** npm leaves the first directory of a tarball out, whatever its name is, and makes no link of it. */
async function readTarball(
  path: string,
  wanted: WantedPackage,
  what: string,
): Promise<ReadonlyMap<string, string>> {
  const { files, kept } = await readPacked(path, what);
  const inside = new Map<string, string>();
  for (const [whole, sha256] of files) {
    const relative = whole.slice(whole.indexOf('/') + 1);
    if (!whole.includes('/')) continue;
    if (inside.has(relative)) throw new CountersignError('tampered', `${what} has a file twice`);
    inside.set(relative, sha256);
  }
  const [manifest] = kept.values();
  if (manifest === undefined || kept.size !== 1)
    throw new CountersignError('tampered', `${what} is no package of npm`);
  const said = documentOf(manifest, packageDocument, `package.json of ${what}`);
  if (said.name !== wanted.name || said.version !== wanted.version)
    throw new CountersignError('tampered', `${what} says of itself that it is another package or version`);
  return inside;
}

async function readPacked(path: string, what: string): Promise<TarFiles> {
  const file = createReadStream(path);
  try {
    const plain = unpackStream(file as AsyncIterable<Uint8Array>, '.gz', what);
    return await readTarFiles(plain, what, (name) => /^[^/]+\/package\.json$/.test(name));
  } finally {
    file.destroy();
  }
}

function documentOf<T>(bytes: Buffer, schema: z.ZodType<T>, what: string): T {
  try {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new CountersignError('tampered', `${what} makes no sense`, { cause });
  }
}
