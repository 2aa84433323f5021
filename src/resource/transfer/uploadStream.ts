import { randomBytes } from 'node:crypto';
import type { ObjectStore } from '../../storage/objectStore.ts';
import type { Resource } from '../resource.ts';
import { freshCommitmentSalt } from '../resourceCommitment.ts';
import { encryptionWith } from '../resourceEncryption.ts';
import { SESSION_KEY_BYTES } from '../seal/sealFormat.ts';
import { sealUnsized } from '../seal/sealUnsized.ts';

/**
 * Seals a stream whose length nobody knows yet, under a fresh session key, and stores it while it is made. Such an
 * upload cannot go on after a kill: what it was made of is gone.
 * @returns the resource but for the hash, which whoever makes the stream has taken in the same pass
 * @throws CountersignError of the store, and whatever the stream throws; the store then holds nothing of it.
 */
export async function uploadStream(
  plain: AsyncIterable<Uint8Array>,
  store: ObjectStore,
  filename: string,
): Promise<Omit<Resource, 'hash'>> {
  const name = randomBytes(16).toString('hex');
  const key = randomBytes(SESSION_KEY_BYTES);
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of plain) {
      size += piece.length;
      yield piece;
    }
  }
  await store.put(name, undefined, sealUnsized(counted(), key));
  return {
    size,
    content: 'file',
    filename,
    encryption: encryptionWith(key),
    resource: await store.locationOf(name),
    salt: freshCommitmentSalt(),
  };
}
