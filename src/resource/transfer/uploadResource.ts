import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import type { OnFile } from '../archive.ts';
import { UploadJournal } from '../../storage/upload/uploadJournal.ts';
import { withPlainSource } from './plainSource.ts';
import type { PlainSource } from './plainSource.ts';
import type { OnProgress } from './progress.ts';
import type { Resource } from '../resource.ts';
import { freshCommitmentSalt } from '../resourceCommitment.ts';
import { encryptionWith } from '../resourceEncryption.ts';
import { isPlainName } from '../resourceFile.ts';
import { withPlainHash } from '../seal/plainHash.ts';
import { SALT_BYTES, sealedSize, SESSION_KEY_BYTES } from '../seal/sealFormat.ts';
import { sealStream } from '../seal/sealStream.ts';

export interface UploadOptions {
  /** Name that the content is to have when it is opened; the path's own without it. */
  readonly filename?: string;
  readonly onProgress?: OnProgress;
  /** Of a directory: told of each file as it is sealed, so that nothing need be read twice. */
  readonly onFile?: OnFile;
  /**
   * Where to keep, with mode 0600, what the same upload needs to go on after a kill (a secret until it has ended;
   * see UploadJournal). Without it, and with a store that cannot go on, an upload starts from its first byte.
   */
  readonly journal?: string;
}

/** All that makes a sealed form what it is, and its place in the store. Fresh for every upload. */
interface Sealing {
  /** Says nothing of the content. */
  readonly name: string;
  readonly key: Buffer;
  readonly salt: Buffer;
}

/**
 * Seals a file or a directory under a fresh session key and stores it: what the store sees is a random name and
 * about how large the content is.
 * @returns the resource, which is a secret: whoever has it and can reach the store can open the content
 * @throws CountersignError when the path cannot be read or changes meanwhile, or of the store.
 */
export function uploadResource(
  path: string,
  store: ObjectStore,
  options: UploadOptions = {},
): Promise<Resource> {
  const filename = options.filename ?? basename(resolve(path));
  if (!isPlainName(filename)) {
    return Promise.reject(
      new CountersignError('input', 'the name of what is uploaded is not a plain file name', {
        mend: 'Give one with --filename.',
      }),
    );
  }
  return withPlainSource(path, async (plain) => {
    const { sealing, hash } = await storeSealed(plain, store, options);
    return {
      hash: { algo: 'sha256', encoding: 'hex', hash },
      size: plain.size,
      content: plain.content,
      filename,
      encryption: encryptionWith(sealing.key),
      resource: await store.locationOf(sealing.name),
      salt: freshCommitmentSalt(),
    };
  });
}

interface Stored {
  readonly sealing: Sealing;
  /** SHA-256 of the plain bytes, hex. */
  readonly hash: string;
}

async function storeSealed(plain: PlainSource, store: ObjectStore, options: UploadOptions): Promise<Stored> {
  if (options.journal !== undefined && store.putResumable !== undefined) {
    const journal = await UploadJournal.open(options.journal);
    try {
      // An upload that cannot go on is given up with its key; the second turn has a fresh one.
      const stored =
        (await goOn(plain, store, journal, options)) ?? (await goOn(plain, store, journal, options));
      if (stored === undefined)
        throw new CountersignError('unavailable', 'the store forgets what is sent to it');
      return stored;
    } finally {
      await journal.close();
    }
  }
  const sealing = freshSealing();
  const { hash } = await sealWhile(plain, sealing, options, (bytes) =>
    store.put(sealing.name, sealedSize(plain.size), bytes),
  );
  return { sealing, hash };
}

/** Begins an upload or goes on with the journal's; `undefined` when that had to be given up. */
async function goOn(
  plain: PlainSource,
  store: ObjectStore,
  journal: UploadJournal,
  options: UploadOptions,
): Promise<Stored | undefined> {
  const sealing =
    journal.header === undefined ? freshSealing() : sealingOf(journal.header.name, journal.header.memo);
  const memo = Buffer.concat([sealing.key, sealing.salt]).toString('base64');
  const { result: stored, hash } = await sealWhile(plain, sealing, options, (bytes) =>
    store.putResumable?.(
      { name: sealing.name, size: sealedSize(plain.size), memo, produce: () => bytes },
      journal,
    ),
  );
  return stored?.outcome === 'stored' ? { sealing, hash } : undefined;
}

function freshSealing(): Sealing {
  return {
    name: randomBytes(16).toString('hex'),
    key: randomBytes(SESSION_KEY_BYTES),
    salt: randomBytes(SALT_BYTES),
  };
}

function sealingOf(name: string, memo: string): Sealing {
  const bytes = Buffer.from(memo, 'base64');
  return { name, key: bytes.subarray(0, SESSION_KEY_BYTES), salt: bytes.subarray(SESSION_KEY_BYTES) };
}

/** Seals while `store` takes the bytes; gives what it answered, and the hash of what was sealed until then. */
function sealWhile<T>(
  plain: PlainSource,
  sealing: Sealing,
  { onProgress, onFile }: UploadOptions,
  store: (bytes: AsyncIterable<Uint8Array>) => T | Promise<T>,
): Promise<{ result: T; hash: string }> {
  return withPlainHash(plain.size, (hash) => {
    let done = 0;
    const onPlain = (pieces: readonly Uint8Array[]): Promise<void> => {
      for (const piece of pieces) done += piece.length;
      onProgress?.({ phase: 'upload', bytes: done, totalBytes: plain.size });
      return hash.take(pieces);
    };
    return store(sealStream(plain.source(onFile), plain.size, sealing.key, { salt: sealing.salt, onPlain }));
  });
}
