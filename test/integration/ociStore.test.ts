import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { goTool } from '../../scripts/goTools.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { openOciLocation, openOciStore } from '../../src/storage/oci/ociStore.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { UploadJournal } from '../../src/storage/upload/uploadJournal.ts';
import { startFaultProxy } from '../servers/faultProxy.ts';
import { startOciRegistry } from '../servers/ociRegistry.ts';
import type { OciRegistry } from '../servers/ociRegistry.ts';
import { debianProgram } from '../servers/startProcess.ts';
import { startTokenServer } from '../servers/tokenServer.ts';
import { bytesOf, collect, containing, sha256, streamOf } from '../storage/bytes.ts';

const started = await startOciRegistry();
const withRegistry = started === undefined ? describe.skip : describe;
if (started === undefined) console.warn('skipped: no docker-registry, and no Debian to install it from');
const registry = started ?? ({} as OciRegistry);
const options = { partBytes: MiB, firstWaitMs: 20, maxWaitMs: 200 };
const layer = 2 * options.partBytes;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-oci-test-'));
});
afterAll(async () => {
  await started?.stop();
  await rm(folder, { recursive: true, force: true });
});

function open(repository: string, host?: string): ObjectStore {
  return openOciStore(registry.storeUrl(repository, host), {}, options);
}

withRegistry('a store in a registry', () => {
  test.each([0, 1, layer - 1, layer, layer + 1, 4 * layer + 17])(
    'gives back the %d bytes it took',
    async (size) => {
      const store = open('sizes');
      const bytes = bytesOf('oci', size);
      const name = `x-${size}`;
      expect(await store.put(name, size, streamOf(bytes))).toEqual({ name, size });
      expect(await store.stat(name)).toEqual({ name, size });
      expect((await collect(store.read(name))).equals(bytes)).toBe(true);
    },
  );

  test('reads any range of an object, across its layers', async () => {
    const store = open('ranges');
    const bytes = bytesOf('ranges', 3 * layer);
    await store.put('x', undefined, streamOf(bytes));
    for (const [offset, length] of [
      [0, 1],
      [1, 2 * layer],
      [layer - 1, 2],
      [3 * layer - 1, 1],
      [7, 0],
    ] as const) {
      const piece = await collect(store.read('x', { offset, length }));
      expect(piece.equals(bytes.subarray(offset, offset + length))).toBe(true);
    }
    await expect(collect(store.read('x', { offset: 1, length: 3 * layer }))).rejects.toMatchObject({
      code: 'input',
    });
  });

  test('takes names that no tag could be, lists, removes, and gives no name twice', async () => {
    const store = open('names');
    const names = ['plain.sealed', 'with/slash and späce', 'name-like-a-hash'];
    for (const name of names) await store.put(name, 3, streamOf(Buffer.from('abc')));
    const listed: string[] = [];
    for await (const { name, size } of store.list()) listed.push(`${name} ${size}`);
    expect(listed.sort()).toEqual(names.map((name) => `${name} 3`).sort());
    await expect(store.put('plain.sealed', 1, streamOf(Buffer.of(1)))).rejects.toMatchObject({
      code: 'exists',
    });
    expect(await store.remove('plain.sealed')).toBe(true);
    expect(await store.remove('plain.sealed')).toBe(false);
    expect((await collect(store.read('with/slash and späce'))).toString()).toBe('abc');
    await expect(collect(store.read('plain.sealed'))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('an upload that was cut goes on, and what arrived is not sent again', async () => {
    const bytes = bytesOf('resume', 8 * layer);
    const path = join(folder, 'oci.journal');
    const proxy = await startFaultProxy(registry.port, () => undefined);
    const store = open('resume', `127.0.0.1:${proxy.port}`);
    // It may be read faster than it is sent: it ends once half of it has gone through, and is never read whole.
    async function* dying(): AsyncGenerator<Uint8Array> {
      yield* streamOf(bytes.subarray(0, 5 * layer));
      while (proxy.bytesUp() <= bytes.length / 2) await sleep(5);
      throw new Error('killed');
    }
    const first = await UploadJournal.open(path);
    const upload = { name: 'x', size: bytes.length, memo: 'key' };
    await expect(store.putResumable?.({ ...upload, produce: dying }, first)).rejects.toThrow('killed');
    await first.close();
    const before = proxy.bytesUp();

    const second = await UploadJournal.open(path);
    const received = [...Array(8).keys()].filter((index) => second.receiptOf(index) !== undefined).length;
    expect(received).toBeGreaterThan(0);
    const outcome = await store.putResumable?.({ ...upload, produce: () => streamOf(bytes) }, second);
    expect(outcome).toMatchObject({ outcome: 'stored' });
    expect(proxy.bytesUp() - before).toBeLessThan(bytes.length - received * layer + 64 * 1024);
    expect((await collect(store.read('x'))).equals(bytes)).toBe(true);
    await second.close();
    await proxy.stop();
  });
});

withRegistry('tools that nobody here wrote', () => {
  const bytes = bytesOf('tools', 2 * layer + 3);
  beforeAll(async () => {
    if (started === undefined) return;
    await open('tools').put('one', 1000, streamOf(bytes.subarray(0, 1000)));
    await open('tools').put('three', bytes.length, streamOf(bytes));
  });

  const oras = goTool('oras') ?? '';
  (oras === '' ? test.skip : test)('oras pulls the object, or its parts in order', async () => {
    const pull = async (name: string): Promise<Buffer> => {
      const target = await mkdtemp(join(folder, 'oras-'));
      execFileSync(oras, ['pull', '--plain-http', `${registry.host}/tools:${name}`, '-o', target], {
        stdio: 'ignore',
      });
      const files = (await readdir(target)).sort();
      return Buffer.concat(await Promise.all(files.map((file) => readFile(join(target, file)))));
    };
    expect((await pull('one')).equals(bytes.subarray(0, 1000))).toBe(true);
    expect((await pull('three')).equals(bytes)).toBe(true);
  });

  const skopeo = debianProgram('skopeo') ?? '';
  (skopeo === '' ? test.skip : test)('skopeo copies the artifact with its digests', async () => {
    const target = await mkdtemp(join(folder, 'skopeo-'));
    const source = `docker://${registry.host}/tools:one`;
    execFileSync(skopeo, ['copy', '--insecure-policy', '--src-tls-verify=false', source, `dir:${target}`], {
      stdio: 'ignore',
    });
    const digest = sha256(bytes.subarray(0, 1000));
    expect((await readFile(join(target, digest))).equals(bytes.subarray(0, 1000))).toBe(true);
  });
});

describe('a registry that asks who is there', () => {
  test('gets the credentials of docker login by way of its token server, and a location holds none of them', async () => {
    const tokens = await startTokenServer('alice', 'secret-of-alice');
    const guarded = await startOciRegistry({ token: tokens });
    if (guarded === undefined) {
      await tokens.stop();
      console.warn('skipped: no docker-registry');
      return;
    }
    try {
      const auth = Buffer.from('alice:secret-of-alice').toString('base64');
      await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [guarded.host]: { auth } } }));
      const alice = openOciStore(
        guarded.storeUrl('alice/data'),
        { DOCKER_CONFIG: folder, HOME: folder },
        options,
      );
      await alice.put('x', 3, streamOf(Buffer.from('abc')));
      expect((await collect(alice.read('x'))).toString()).toBe('abc');
      expect(tokens.asked).toContain('alice repository:alice/data:pull,push');

      const location = await alice.locationOf('x');
      expect(JSON.stringify(location)).not.toContain('secret');
      if (location.type === 'URL' || location.storageType !== 'OCI')
        throw new Error('not a location of a registry');
      const stranger = { HOME: join(folder, 'nobody') };
      await expect(collect(openOciLocation(location, stranger, options).read())).rejects.toMatchObject({
        code: 'refused',
      });
      const bob = openOciStore(guarded.storeUrl('alice/data'), stranger, options);
      await expect(bob.put('y', 1, streamOf(Buffer.of(1)))).rejects.toMatchObject({ code: 'refused' });
      await expect(bob.remove('x')).rejects.toMatchObject({ code: 'refused' });
    } finally {
      await guarded.stop();
      await tokens.stop();
    }
  });

  test('says how to log in when it asks for a password and there is none', async () => {
    const htpasswd = 'alice:$2y$05$TpsGFDjGBFvGPTTGcLxV6eFLNjnFkNcSyaGpRhkGPfFoQ4V.gsCxi';
    const guarded = await startOciRegistry({ htpasswd });
    if (guarded === undefined) return;
    const store = openOciStore(
      guarded.storeUrl('x'),
      { HOME: folder, DOCKER_CONFIG: join(folder, 'none') },
      options,
    );
    await expect(store.stat('x')).rejects.toMatchObject({
      code: 'refused',
      mend: containing(/docker login/),
    });
    await guarded.stop();
  });
});
