import { describe, expect, jest, test } from '@jest/globals';
import type { ActionContext, CacheClient } from '../../src/job/actionContext.ts';
import { openCache, type ActionCache } from '../../src/job/open/openCache.ts';

/** What GitHub's client does: it speaks through standard output, and returns. */
type Client = (say: (text: string) => void) => Promise<unknown>;

interface Told {
  readonly cache: ActionCache;
  readonly masks: string[];
}

async function cacheOf(client: Client, env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const cache: CacheClient = {
    isFeatureAvailable: () => true,
    restoreCache: async () => (await client(say)) as string | undefined,
    saveCache: async () => (await client(say)) as number,
  };
  const masks: string[] = [];
  const register = (value: string): void => {
    masks.push(value);
    // As the registry does, which prints other forms of it in turn.
    process.stdout.write(`::add-mask::${value}\n`);
  };
  const context = { env, services: { cache }, secrets: { register } } as unknown as ActionContext;
  const opened = await openCache(context);
  if (opened === undefined) throw new Error('no cache');
  return { cache: opened, masks };
}

/** What of it reaches the runner. */
async function printed(work: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return lines;
}

const save = ({ cache }: Told): Promise<void> => cache.save('file', 'key');
const restore = ({ cache }: Told): Promise<string | undefined> => cache.restore('file', 'key');

describe('a cache that did not keep a file', () => {
  const failureOf = async (client: Client): Promise<unknown> => {
    let failure: unknown = 'it was kept';
    await printed(async () => {
      failure = await save(await cacheOf(client)).then(
        () => 'it was kept',
        (error: unknown) => error,
      );
    });
    return failure;
  };

  test.each<[string, Client, string]>([
    ['returns -1', () => Promise.resolve(-1), 'the cache did not take it'],
    ['returns no number', () => Promise.resolve(NaN), 'the cache did not take it'],
    ['throws', () => Promise.reject(new Error('down\nfor good')), 'down for good'],
    [
      'says so and returns -1',
      (say) => {
        say('Cache save skipped: the mode does not permit writes.');
        return Promise.resolve(-1);
      },
      'Cache save skipped: the mode does not permit writes.',
    ],
    [
      'warns, and returns a number none the less',
      (say) => {
        say('::warning::Failed to save: uploadChunk failed%0Aat byte 7');
        return Promise.resolve(7);
      },
      'uploadChunk failed',
    ],
    [
      'warns of nothing in the end',
      (say) => {
        say('::warning::the store refused: 403');
        say('::warning::Failed to save: ');
        return Promise.resolve(-1);
      },
      'the store refused: 403',
    ],
    [
      'blames another job for what has another reason',
      (say) => {
        say('::debug::Failed to reserve cache: Error: Unable to make request: ECONNREFUSED%0AIf you are …');
        say('Failed to save: Unable to reserve cache with key k, another job may be creating this cache.');
        return Promise.resolve(-1);
      },
      'Unable to make request: ECONNREFUSED',
    ],
  ])('and %s is said to have failed, with the reason', async (_, client, reason) => {
    expect(await failureOf(client)).toMatchObject({ code: 'unavailable', message: reason });
  });

  test('is told from one that did, and from one that has nothing', async () => {
    expect(await failureOf(() => Promise.resolve(1))).toBe('it was kept');
    expect(await restore(await cacheOf(() => Promise.resolve('key')))).toBe('key');
    expect(await restore(await cacheOf(() => Promise.resolve(undefined)))).toBeUndefined();
  });

  test('and warns while it restores, is one that could not be asked', async () => {
    const lines = await printed(async () => {
      const told = await cacheOf((say) => {
        say('::error::Failed to restore: Cache service responded with 503');
        return Promise.resolve(undefined);
      });
      await expect(restore(told)).rejects.toMatchObject({ message: 'Cache service responded with 503' });
    });
    expect(lines).toEqual([]);
  });
});

describe('what the client of the cache says', () => {
  const talk: Client = async (say) => {
    say('[command]/usr/bin/tar -xf cache.tzst');
    say('Attempt 1 of 5 failed with error: x\n::error::said by the service');
    await new Promise((later) => setTimeout(later, 1));
    say('::debug::Body: {}');
    say('::add-mask::signa%25ture');
    return 1;
  };

  test('is not printed, but for its masks, which the action knows from then on', async () => {
    const masks: string[] = [];
    const lines = await printed(async () => {
      const told = await cacheOf(talk);
      await save(told);
      masks.push(...told.masks);
    });
    expect(masks).toEqual(['signa%ture']);
    expect(lines).toEqual(['::add-mask::signa%ture\n']);
  });

  test('is printed as far as it is for debugging, where that was asked for', async () => {
    const lines = await printed(async () => save(await cacheOf(talk, { RUNNER_DEBUG: '1' })));
    expect(lines).toEqual(['::debug::Body: {}\n', '::add-mask::signa%ture\n']);
  });

  test('is told from what others say meanwhile', async () => {
    const lines = await printed(async () => {
      const saving = save(await cacheOf(talk));
      process.stdout.write('progress\n');
      await saving;
      process.stdout.write('done\n');
    });
    expect(lines).toEqual(['progress\n', '::add-mask::signa%ture\n', 'done\n']);
  });
});
