import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashPath } from '../../src/resource/hashPath.ts';
import { makeActRepository, type ActRepository } from '../servers/actCache.ts';
import { actProgram } from '../servers/act/actProgram.ts';
import { CachedActions } from '../servers/cachedActions.ts';
import { startS3Server } from '../servers/s3Server.ts';
import { findProgram } from '../servers/startProcess.ts';

const started = await startS3Server();
const act = actProgram();
const withAct = act === undefined ? describe.skip : describe;
const engine = findProgram('podman') ?? findProgram('docker');
const whenBuilding = engine === undefined ? test.skip : test;
for (const [name, found] of Object.entries({ versitygw: started, act, 'podman or docker': engine }))
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

withAct('with the cache of act', () => {
  let repository: ActRepository;
  beforeEach(async () => {
    const directory = join(actions.runner.root, `act-${randomBytes(4).toString('hex')}`);
    await mkdir(directory);
    repository = await makeActRepository(act ?? '', directory);
  });

  whenBuilding('a workflow that runs again takes the solution from the cache', async () => {
    const output = join(repository.directory, 'built.tar.gz');
    const inputs = `{ directory: solution, name: toy, output: ${output} }`;
    const uses = `      - uses: actions/checkout@v4\n      - uses: ./countersign\n        with: ${inputs}\n`;
    await actions.makeSolution(join(repository.directory, 'solution'));
    const first = await repository.run(uses);
    expect([first.status, first.log]).toEqual([
      0,
      expect.stringContaining('The archive is kept in the cache'),
    ]);
    const { hash } = await hashPath(output);
    await rm(output);
    const second = await repository.run(uses);
    expect([second.status, second.log]).toEqual([
      0,
      expect.stringContaining('the archive came from the cache'),
    ]);
    expect((await hashPath(output)).hash).toBe(hash);
  });

  if (started !== undefined)
    test('upload-dataset that is cancelled goes on from its sealed journal', async () => {
      const cache = await repository.serve();
      const archives = async (): Promise<Buffer[]> => {
        const all = await readdir(repository.cache, {
          recursive: true,
          withFileTypes: true,
        });
        const files = all
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.db'))
          .map((e) => join(e.parentPath, e.name));
        return Promise.all(files.map((file) => readFile(file)));
      };
      try {
        await actions.goOn({ ...cache.env, ACTIONS_RUNTIME_TOKEN: 'token-of-a-run' }, archives, () => [
          'token-of-a-run',
        ]);
      } finally {
        await cache.stop();
      }
    });
});
