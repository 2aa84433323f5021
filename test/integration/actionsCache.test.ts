import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashPath } from '../../src/resource/hashPath.ts';
import { CachedActions, DATASET_BYTES, warnings } from '../servers/cachedActions.ts';
import { startCacheService, type CacheFault, type CacheService } from '../servers/cacheService.ts';
import { startS3Server } from '../servers/s3Server.ts';
import { findProgram } from '../servers/startProcess.ts';

const started = await startS3Server();
const withS3 = started === undefined ? describe.skip : describe;
const engine = findProgram('podman') ?? findProgram('docker');
const whenBuilding = engine === undefined ? test.skip : test;
for (const [name, found] of Object.entries({ versitygw: started, 'podman or docker': engine }))
  if (found === undefined) console.warn(`skipped in part: there is no ${name}`);

let actions: CachedActions;

beforeAll(async () => {
  actions = await CachedActions.start(started);
});
afterAll(async () => {
  await actions.close();
  await started?.stop();
});
beforeEach(() => actions.next());

describe('with the service of github.com', () => {
  let service: CacheService;
  beforeEach(async () => {
    service = await startCacheService();
  });
  afterEach(() => service.stop());

  withS3('upload-dataset', () => {
    test('that is cancelled leaves its sealed journal in the cache in time, and goes on from it', async () => {
      await actions.goOn(
        service.env,
        () => Promise.resolve([...service.entries.values()]),
        () => service.secrets,
      );
      expect(service.violations).toEqual([]);
    });

    test.each<CacheFault>(['has no room', 'drops the archive', 'does not finish', 'refuses connections'])(
      'does not say that its journal is in a cache that %s',
      async (fault) => {
        service.fault = fault;
        const first = await actions.upload(1, service.env, DATASET_BYTES / 2);
        expect(first.status).toBe(130);
        expect(first.log).not.toContain('noted in the cache');
        expect(warnings(first)).toEqual([
          expect.stringMatching(/^::warning .*What was sent is not noted for another attempt: ./),
          expect.stringMatching(/^::error .*cancelled/),
        ]);
        actions.expectNoSecret(first, service.secrets);
        expect(service.entries.size).toBe(0);
        expect(service.violations).toEqual([]);
      },
    );

    test.each<CacheFault>(['refuses connections', 'answers nonsense', 'gives another archive'])(
      'starts anew, with one warning, when the cache %s',
      async (fault) => {
        expect((await actions.upload(1, service.env, DATASET_BYTES / 2)).log).toContain('noted in the cache');
        expect(service.entries.size).toBe(1);
        service.fault = fault;
        await actions.freshDisk();
        const second = await actions.upload(2, service.env);
        expect([second.status, warnings(second)]).toEqual([
          0,
          [expect.stringMatching(/^::warning .*The upload starts anew, not where it was: ./)],
        ]);
        actions.expectNoSecret(second, service.secrets);
        await actions.expectWhole();
      },
    );
  });

  describe('build-solution', () => {
    whenBuilding('takes what did not change from the cache, bit for bit', async () => {
      const first = await actions.build(service.env);
      expect([first.status, warnings(first)]).toEqual([0, []]);
      expect(first.log).toContain('The archive is kept in the cache');
      const { hash } = await hashPath(join(actions.workspace, 'toy.tar.gz'));
      await actions.freshDisk();
      const second = await actions.build(service.env);
      expect([second.status, warnings(second)]).toEqual([0, []]);
      expect(second.log).toContain('Nothing changed: the archive came from the cache');
      expect((await hashPath(join(actions.workspace, 'toy.tar.gz'))).hash).toBe(hash);
      for (const ran of [first, second]) actions.expectNoSecret(ran, service.secrets);
      // The client spoke of signatures: they are masked in case that it does so again.
      const masks = [...first.masks, ...second.masks];
      for (const secret of service.secrets.slice(1)) expect(masks).toContain(secret);
      expect(service.violations).toEqual([]);
      await writeFile(join(actions.workspace, 'solution', 'train'), 'changed\n');
      expect((await actions.build(service.env)).log).toContain('The archive is kept in the cache');
    });

    whenBuilding.each<CacheFault>([
      'refuses connections',
      'has no room',
      'answers nonsense',
      'drops the archive',
      'does not finish',
    ])('builds, with one warning, and says of nothing that it is kept, when the cache %s', async (fault) => {
      service.fault = fault;
      const ran = await actions.build(service.env);
      expect([ran.status, warnings(ran)]).toEqual([
        0,
        [expect.stringMatching(/^::warning .*(?:could not be read|was not kept in the cache).*: ./)],
      ]);
      expect(ran.log).not.toContain('is kept');
      actions.expectNoSecret(ran, service.secrets);
      expect(existsSync(join(actions.workspace, 'toy.tar.gz'))).toBe(true);
      expect(service.entries.size).toBe(0);
    });

    whenBuilding('builds, with one warning, when the cache gives what is no archive', async () => {
      await actions.build(service.env);
      await actions.freshDisk();
      service.fault = 'gives another archive';
      const ran = await actions.build(service.env);
      expect([ran.status, warnings(ran)]).toEqual([
        0,
        [expect.stringMatching(/^::warning .*could not be read, so the solution is built: ./)],
      ]);
      expect((await readdir(actions.workspace)).sort()).toEqual(['dataset', 'solution', 'toy.tar.gz']);
    });
  });
});
