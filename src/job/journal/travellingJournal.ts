import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quiet } from '../../bytes/quiet.ts';
import { digestOf } from '../../canonicalJson.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import { hashPath } from '../../resource/hashPath.ts';
import { withPlainSource } from '../../resource/transfer/plainSource.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import { MiB } from '../../storage/transfer.ts';
import type { ActionContext } from '../actionContext.ts';
import { openCache, type ActionCache } from '../open/openCache.ts';
import { openJournal, sealJournal } from './sealedJournal.ts';

export interface TravellingUpload {
  readonly path: string;
  readonly output: string;
  readonly key: PrivateKey;
  readonly store: ObjectStore;
}

/** The journal of an upload (see UploadJournal) that the next attempt of the same run can go on with. */
export interface TravellingJournal {
  /** Where the upload keeps it. */
  readonly path: string;
  /** Waits for the upload; when it fails or the run is cancelled, the journal goes into the cache first. */
  during<T>(upload: Promise<T>): Promise<T>;
}

/** Below this, starting again costs less than the way to the cache. */
const TRAVEL_FROM_BYTES = 64 * MiB;
/** What a cancelled run gives its last requests, and its hash: the runner kills 10 s after it has asked. */
const CANCEL_MS = 1500;
/** When it says what it could not keep: runOnRunner ends the process 6 s after it was asked. */
const LAST_WORD_MS = 5500;

/**
 * On a hosted runner every attempt has a fresh disk, so the journal of a large upload travels in the cache: sealed to
 * its owner, because it holds the session key. It may be older than what was sent, or be fetched twice, so it is gone
 * on with only if the whole content is the same to the bit: then whatever is sent again under the same key and nonces
 * is the same too (see UploadJournal for why that matters).
 * @returns `undefined` where there is nothing to win: a small upload, a store that cannot go on, no run, no cache.
 */
export async function openTravellingJournal(
  context: ActionContext,
  upload: TravellingUpload,
): Promise<TravellingJournal | undefined> {
  if (upload.store.putResumable === undefined || !context.env['GITHUB_RUN_ID']) return undefined;
  const size = await withPlainSource(upload.path, (plain) => Promise.resolve(plain.size));
  if (size < TRAVEL_FROM_BYTES) return undefined;
  const cache = await openCache(context);
  if (cache === undefined) return undefined;
  const path = join(await context.temporaryDirectory(), 'upload.journal');
  const travel = new Travel(context, upload, cache, path);
  await travel.fetch();
  return travel;
}

class Travel implements TravellingJournal {
  readonly path: string;
  readonly #context: ActionContext;
  readonly #upload: TravellingUpload;
  readonly #cache: ActionCache;
  readonly #about: string;
  readonly #attempt: number;
  #hash: string | undefined;
  #cancelledAt = 0;

  constructor(context: ActionContext, upload: TravellingUpload, cache: ActionCache, path: string) {
    const { env } = context;
    const { path: source, output, store } = upload;
    const [repository, run, job] = ['REPOSITORY', 'RUN_ID', 'JOB'].map((name) => env[`GITHUB_${name}`] ?? '');
    this.path = path;
    this.#context = context;
    this.#upload = upload;
    this.#cache = cache;
    this.#about = digestOf({ kind: 'upload', repository, run, job, source, output, store: store.url });
    this.#attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
  }

  /** Takes what the latest attempt kept. Whatever is wrong with it, the upload starts anew. */
  async fetch(): Promise<void> {
    if (this.#attempt < 2) return;
    try {
      const sealed = await this.#restore();
      if (sealed === undefined) return;
      const kept = await openJournal(sealed, this.#upload.key);
      this.#hash = (await hashPath(this.#upload.path)).hash;
      if (kept.about !== this.#about || kept.hash !== this.#hash) {
        this.#context.log('The content is not what the earlier attempt began to upload: it starts anew');
        return;
      }
      await writeFile(this.path, kept.journal, { mode: 0o600 });
      this.#context.log('The upload goes on where the earlier attempt was');
    } catch (error) {
      this.#context.warn(`The upload starts anew, not where it was: ${messageOf(error)}`);
    }
  }

  async during<T>(upload: Promise<T>): Promise<T> {
    let wanted = true;
    const requireWanted = (): void => {
      if (!wanted) throw new Error('nobody needs the hash any more');
    };
    // The line is slower than the hash, which is taken beside: only content whose hash is known is gone on with.
    const hashing =
      this.#hash === undefined
        ? quiet(hashPath(this.#upload.path, requireWanted).then(({ hash }) => hash))
        : Promise.resolve(this.#hash);
    try {
      return await Promise.race([upload, this.#cancelled()]);
    } catch (error) {
      await this.#keep(hashing).catch((why: unknown) => {
        this.#context.warn(`What was sent is not noted for another attempt: ${messageOf(why)}`);
      });
      throw error;
    } finally {
      wanted = false;
    }
  }

  /** Fails some time after the run was cancelled: an upload whose source has ended may still be sending. */
  #cancelled(): Promise<never> {
    const { signal } = this.#context;
    const failed = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else
        signal.addEventListener(
          'abort',
          () => {
            resolve();
          },
          { once: true },
        );
    }).then(async () => {
      this.#cancelledAt = performance.now();
      await sleep(CANCEL_MS);
      throw cancelled();
    });
    return quiet(failed);
  }

  async #keep(hashing: Promise<string>): Promise<void> {
    const journal = await readFile(this.path, 'utf8').catch(() => '');
    if (journal === '') return;
    const { aborted } = this.#context.signal;
    const hash = await (aborted ? Promise.race([hashing, sleep(CANCEL_MS)]) : hashing);
    if (hash === undefined) throw new Error('the content was not hashed yet');
    const sealed = await sealJournal({ about: this.#about, hash, journal }, this.#upload.key);
    await writeFile(this.#file, sealed, { mode: 0o600 });
    try {
      const saving = this.#cache.save(this.#file, `${this.#cacheKey}${this.#attempt}`);
      await (aborted ? Promise.race([saving, this.#tooLate()]) : saving);
    } finally {
      await rm(this.#file, { force: true });
    }
    this.#context.log('What was sent is noted in the cache, sealed to your key: run the job again to go on');
  }

  async #tooLate(): Promise<never> {
    await sleep(Math.max(0, this.#cancelledAt + LAST_WORD_MS - performance.now()));
    throw new Error('the cache took too long');
  }

  async #restore(): Promise<string | undefined> {
    try {
      const own = `${this.#cacheKey}${this.#attempt}`;
      const found = await this.#cache.restore(this.#file, own, [this.#cacheKey]);
      return found === undefined ? undefined : await readFile(this.#file, 'utf8');
    } finally {
      await rm(this.#file, { force: true });
    }
  }

  /** The cache knows a file by its path: the same in every attempt. */
  get #file(): string {
    const directory = this.#context.env['RUNNER_TEMP'] ?? tmpdir();
    return join(directory, `countersign-upload-${this.#about.slice(0, 16)}.asc`);
  }

  /** The attempt follows; of several the cache gives the latest. */
  get #cacheKey(): string {
    return `countersign-upload-v1-${this.#about}-`;
  }
}

/** For who makes the bytes of an upload. */
export function cancelled(): CountersignError {
  return new CountersignError('unavailable', 'the run was cancelled while it uploaded', {
    mend: 'Run the job again: where there is a cache, the upload goes on.',
  });
}
