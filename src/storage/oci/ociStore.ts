import { CountersignError } from '../../errors.ts';
import { boundedText } from '../http/boundedText.ts';
import type { ResourceLocation } from '../resourceLocation.ts';
import { answeredStatus, headerOf } from '../http/httpRange.ts';
import { callOci, createOciContext, where } from './ociClient.ts';
import type { OciContext } from './ociClient.ts';
import { getManifest, readOciObject } from './ociRead.ts';
import { ociResumableStore } from './ociResume.ts';
import { checkTarget, parseOciUrl, tagOf } from './ociTarget.ts';
import { blobUpload, putManifest } from './ociUpload.ts';
import type { LocationReader, ObjectInfo, ObjectStore } from '../objectStore.ts';
import { growingPartBytes, partBytesFor } from '../upload/partPlan.ts';
import { lent } from '../http/rangedRead.ts';
import { sendParts } from '../upload/partUpload.ts';
import { partsOf } from '../upload/parts.ts';
import { putResumable } from '../upload/resumablePut.ts';
import { transferSettings } from '../transfer.ts';
import type { Environment, TransferOptions } from '../transfer.ts';

type OciLocation = Extract<ResourceLocation, { storageType: 'OCI' }>;

/**
 * A store in a repository of an OCI registry. Each object is an OCI 1.1 artifact under a tag, its parts the layers,
 * so that `oras` and `skopeo` can pull it. Credentials are those of `docker login`; for GHCR else `GITHUB_TOKEN`.
 * The protocol has no conditional create: `put` sees that the name is free, and of two writers who both saw that,
 * the later has the name; neither object is torn.
 * @param url see `parseOciUrl`.
 * @throws CountersignError `usage` when the URL cannot be used.
 */
export function openOciStore(
  url: URL,
  env: Environment = process.env,
  options: TransferOptions = {},
): ObjectStore {
  const context = createOciContext(parseOciUrl(url), env, transferSettings(options), 'own');
  const { registry, repository, insecure } = context.target;
  return {
    url: url.href,
    put: (name, size, bytes) => put(context, name, size, bytes),
    putResumable: (upload, journal) => {
      const partBytes = ociPartBytes(context, upload.size);
      const way = ociResumableStore(context, url.href, partBytes, (name) => refuseTaken(context, name));
      return putResumable(way, upload, journal);
    },
    stat: (name) => stat(context, name),
    read: (name, range) => readOciObject(context, name, range),
    remove: (name) => remove(context, name),
    list: () => list(context),
    locationOf: (name) =>
      Promise.resolve({
        type: 'STORAGE_PROVIDER',
        storageType: 'OCI',
        filepath: name,
        credentials: { registry, repository, ...(insecure ? { insecure } : {}) },
      }),
  };
}

/** Reads one object of a registry with the reader's own credentials for it, or none. */
export function openOciLocation(
  location: OciLocation,
  env: Environment = process.env,
  options: TransferOptions = {},
): LocationReader {
  const { registry, repository, insecure = false } = location.credentials;
  const target = checkTarget({ registry, repository, insecure }, 'input');
  const context = createOciContext(target, env, transferSettings(options), 'public');
  return {
    stat: () => stat(context, location.filepath),
    read: (range) => lent(readOciObject(context, location.filepath, range)),
  };
}

async function put(
  context: OciContext,
  name: string,
  size: number | undefined,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ObjectInfo> {
  await refuseTaken(context, name);
  const bytesOf = (index: number): number => ociPartBytes(context, size, index);
  const sent = await sendParts(blobUpload(context, name), partsOf(bytes, bytesOf), size);
  await putManifest(context, name, sent);
  return { name, size: sent.reduce((sum, part) => sum + part.size, 0) };
}

/** @throws CountersignError `exists`. */
async function refuseTaken(context: OciContext, name: string): Promise<void> {
  if ((await stat(context, name)) === undefined) return;
  throw new CountersignError('exists', `${where(context, name)} exists already`);
}

/** Twice the usual part, since every part costs three requests and a line of the manifest. */
function ociPartBytes({ settings }: OciContext, size: number | undefined, index = 0): number {
  const preferred = 2 * settings.partBytes;
  return size === undefined ? growingPartBytes(index, preferred) : partBytesFor(size, preferred);
}

async function stat(context: OciContext, name: string): Promise<ObjectInfo | undefined> {
  const manifest = await getManifest(context, tagOf(name), `look at ${where(context, name)}`);
  return manifest === undefined ? undefined : { name, size: manifest.size };
}

/** Removes the manifest; its blobs, which another object may share, are for the registry's collection of garbage. */
async function remove(context: OciContext, name: string): Promise<boolean> {
  const what = `remove ${where(context, name)}`;
  const manifest = await getManifest(context, tagOf(name), what);
  if (manifest === undefined) return false;
  const request = { method: 'DELETE', url: new URL(`manifests/${manifest.digest}`, context.base) } as const;
  try {
    await callOci(context, what, 'delete,pull', request, [202, 200, 404], (answer) => answer.body.dump());
  } catch (error) {
    if (answeredStatus(error) !== 405 && answeredStatus(error) !== 400) throw error;
    throw new CountersignError(
      'unsupported',
      `${what}: this registry removes nothing through its interface`,
      {
        cause: error,
        mend: 'Remove it by the registry’s own means; for GHCR on the package’s page.',
      },
    );
  }
  return true;
}

async function* list(context: OciContext): AsyncGenerator<ObjectInfo> {
  const what = `list ${where(context, '*')}`;
  let url: URL | undefined = new URL('tags/list?n=100', context.base);
  while (url !== undefined) {
    const page: { tags: string[]; next: string | undefined } = await callOci(
      context,
      what,
      'pull',
      { method: 'GET', url },
      [200, 404],
      async (answer) => {
        const body = JSON.parse(await boundedText(what, answer)) as { tags?: string[] | null } | null;
        const next = /<([^>]+)>;\s*rel="?next/.exec(headerOf(answer, 'link') ?? '')?.[1];
        return { tags: body?.tags ?? [], next };
      },
    );
    for (const tag of page.tags) {
      const manifest = await getManifest(context, tag, what).catch(skipForeign);
      if (manifest !== undefined) yield { name: manifest.name ?? tag, size: manifest.size };
    }
    url = page.next === undefined ? undefined : new URL(page.next, url);
  }
}

/** A repository may hold other things beside sealed objects. */
function skipForeign(error: unknown): undefined {
  if (error instanceof CountersignError && ['tampered', 'not-found'].includes(error.code)) return undefined;
  throw error;
}
