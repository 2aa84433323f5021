import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../src/errors.ts';
import { openStream } from '../../src/resource/seal/openStream.ts';
import { sealedSize } from '../../src/resource/seal/sealFormat.ts';
import { sealStream } from '../../src/resource/seal/sealStream.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { openOciStore } from '../../src/storage/oci/ociStore.ts';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import type { Fault, FaultProxy } from '../servers/faultProxy.ts';
import { startOciRegistry } from '../servers/ociRegistry.ts';
import { startS3Server } from '../servers/s3Server.ts';
import { bytesOf, collect, streamOf } from '../storage/bytes.ts';

const s3 = await startS3Server();
const registry = await startOciRegistry();
afterAll(async () => {
  await s3?.stop();
  await registry?.stop();
});

const proxies: FaultProxy[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.stop();
});

async function proxyTo(port: number, fault: (connection: number) => Fault | undefined): Promise<FaultProxy> {
  const proxy = await startFaultProxy(port, fault);
  proxies.push(proxy);
  return proxy;
}

/** Every connection meets something: numbers are the same in each run, their order on the machine is not. */
function faultFor(connection: number): Fault {
  const random = bytesOf(`fault ${connection}`, 8);
  const at = 100 + (random.readUInt32LE(0) % 400_000);
  const kinds: Fault[] = [
    { cutUp: at },
    { cutDown: at },
    { cutDown: at % 600 },
    { truncateDown: at },
    { truncateDown: at % 600 },
    { delay: 20, cutDown: at },
    { hangDown: at },
    { swapDown: at, cutDown: 3 * at },
    { swapDown: at % 2000, cutDown: at },
    { answer: 'HTTP/1.1 503 Slow Down\r\nretry-after: 0\r\ncontent-length: 0\r\nconnection: close\r\n\r\n' },
    { answer: 'HTTP/1.1 500 Internal Server Error\r\ncontent-length: 5\r\n\r\nwr' },
  ];
  return kinds[random.readUInt32LE(4) % kinds.length] ?? {};
}

const hasty = { attempts: 6, firstWaitMs: 5, maxWaitMs: 60, stallAfterMs: 200, idleLimitMs: 700 };
const key = bytesOf('session key', 32);

interface Tally {
  whole: number;
  failed: number;
}

/** Seals and stores, then fetches and opens, `count` objects, eight at a time; throws when one is wrong. */
async function exchange(
  faulty: ObjectStore,
  direct: ObjectStore,
  count: number,
  sizeOf: (index: number) => number,
): Promise<{ up: Tally; down: Tally }> {
  const up = { whole: 0, failed: 0 };
  const down = { whole: 0, failed: 0 };
  const one = async (index: number): Promise<void> => {
    const name = `object-${index}`;
    const plain = bytesOf(name, sizeOf(index));
    const sealed = (): AsyncIterable<Uint8Array> =>
      sealStream(streamOf(plain), plain.length, key, { salt: bytesOf(`salt ${index}`, 32) });
    const size = sealedSize(plain.length);
    const stored = await cleanly(() => faulty.put(name, size, sealed()));
    up[stored ? 'whole' : 'failed'] += 1;
    const there = await direct.stat(name);
    // What is in the store is whole, whatever the writer was told; what the writer was told is there is there.
    if (there !== undefined)
      expect((await collect(openStream(direct.read(name), key))).equals(plain)).toBe(true);
    else {
      expect(stored).toBe(false);
      await direct.put(name, size, sealed());
    }
    const opened: Buffer[] = [];
    const whole = await cleanly(async () => {
      opened.push(await collect(openStream(faulty.read(name), key)));
    });
    if (whole) expect(opened[0]?.equals(plain)).toBe(true);
    down[whole ? 'whole' : 'failed'] += 1;
  };
  const left = [...Array(count).keys()];
  const worker = async (): Promise<void> => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) await one(index);
  };
  await Promise.all([...Array(8).keys()].map(worker));
  return { up, down };
}

/** Whether it was done; `false` for a failure in the project's own words, and only for that. */
async function cleanly(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof CountersignError && error.code !== 'internal') return false;
    throw error;
  }
}

describe('100 uploads and 100 downloads over a line that cuts, delays, truncates, hangs and swaps', () => {
  (s3 === undefined ? test.skip : test)(
    'are each whole or cleanly failed with S3, and none is wrong',
    async () => {
      if (s3 === undefined) return;
      const proxy = await proxyTo(s3.port, faultFor);
      const faulty = openS3Store(s3.storeUrl('faults', proxy.endpoint), s3.env, {
        ...hasty,
        partBytes: 5 * MiB,
      });
      const direct = openS3Store(s3.storeUrl('faults'), s3.env);
      // Every fiftieth is of two parts.
      const { up, down } = await exchange(faulty, direct, 100, (index) =>
        index % 50 === 7 ? 6 * MiB : (index * 7919) % 200_000,
      );
      expect([up.whole + up.failed, down.whole + down.failed]).toEqual([100, 100]);
      expect(up.whole).toBeGreaterThan(50);
      expect(down.whole).toBeGreaterThan(50);
      expect(proxy.faults()).toBeGreaterThan(100);
    },
  );

  (registry === undefined ? test.skip : test)(
    'are each whole or cleanly failed with a registry',
    async () => {
      if (registry === undefined) return;
      const proxy = await proxyTo(registry.port, faultFor);
      const faulty = openOciStore(
        registry.storeUrl('faults', `127.0.0.1:${proxy.port}`),
        {},
        { ...hasty, partBytes: 64 * 1024 },
      );
      const direct = openOciStore(registry.storeUrl('faults'), {});
      const { up, down } = await exchange(faulty, direct, 100, (index) => (index * 7919) % 300_000);
      expect([up.whole + up.failed, down.whole + down.failed]).toEqual([100, 100]);
      expect(up.whole).toBeGreaterThan(50);
      expect(down.whole).toBeGreaterThan(50);
      expect(proxy.faults()).toBeGreaterThan(100);
    },
  );
});

describe('a request that hangs', () => {
  (s3 === undefined ? test.skip : test)('is named while it waits, then cut and tried again', async () => {
    if (s3 === undefined) return;
    const direct = openS3Store(s3.storeUrl('stall'), s3.env);
    await direct.put('x', 300_000, streamOf(bytesOf('stall', 300_000)));
    const proxy = await proxyTo(s3.port, (connection) =>
      connection === 0 ? { hangDown: 100_000 } : undefined,
    );
    const stalls: string[] = [];
    const retries: string[] = [];
    const store = openS3Store(s3.storeUrl('stall', proxy.endpoint), s3.env, {
      ...hasty,
      onStall: (request) => stalls.push(request),
      onRetry: (request, attempt, _, why) => retries.push(`${request} (${attempt}): ${why}`),
    });
    const bytes = await collect(store.read('x'));
    expect(bytes.equals(bytesOf('stall', 300_000))).toBe(true);
    expect(stalls[0]).toMatch(/^GET sealed\/stall\/x at 127\.0\.0\.1:\d+$/);
    expect(retries).toEqual([
      expect.stringMatching(/^read s3:\/\/sealed\/stall\/x \(1\): no byte for \d+ s from GET/),
    ]);
  });
});
