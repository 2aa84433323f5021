import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CountersignError } from '../../src/errors.ts';
import { buildAndUpload } from '../../src/flow/buildAndUpload.ts';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import { readResourceFile } from '../../src/resource/resourceFile.ts';
import type { BuildRequest, BuiltSolution } from '../../src/solution/buildSolution.ts';
import { FolderStore } from '../../src/storage/folder/folderStore.ts';
import { bytesOf, sha256 } from '../storage/bytes.ts';
import { inPieces, temporaryDirectory } from '../resource/temporaryDirectory.ts';

const ARCHIVE = bytesOf('archive', 3_000_000);

let temporary: ReturnType<typeof temporaryDirectory>;
let file: string;
let store: FolderStore;
let request: BuildRequest;
beforeEach(() => {
  temporary = temporaryDirectory();
  file = join(temporary.path, 'solution.resource.json');
  store = new FolderStore(join(temporary.path, 'store'));
  request = { directory: temporary.path, name: 'toy', output: join(temporary.path, 'toy.tar.gz') };
});
afterEach(() => {
  temporary.remove();
});

/** Makes the archive as saveImage does, without an engine. */
async function build({ output, onArchive }: BuildRequest): Promise<BuiltSolution> {
  await onArchive?.(inPieces(ARCHIVE, 100_000));
  writeFileSync(output, ARCHIVE);
  return {
    path: output,
    sha256: sha256(ARCHIVE),
    size: ARCHIVE.length,
    imageId: 'sha256:0',
    engine: 'podman',
  };
}

describe('a solution that is stored while it is built', () => {
  test('has a resource file that opens the archive', async () => {
    const { resource } = await buildAndUpload(store, request, file, { build });
    expect(await readResourceFile(file)).toEqual(resource);
    expect(resource).toMatchObject({ hash: { hash: sha256(ARCHIVE) }, size: ARCHIVE.length });
    const { path } = await downloadResource(resource, join(temporary.path, 'review'));
    expect(readFileSync(path).equals(ARCHIVE)).toBe(true);
    expect(path).toMatch(/toy\.tar\.gz$/);
  });

  test('never overwrites a resource file, and says so before anything is built', async () => {
    writeFileSync(file, 'precious');
    const never = (): Promise<BuiltSolution> => Promise.reject(new Error('it was built'));
    await expect(buildAndUpload(store, request, file, { build: never })).rejects.toMatchObject({
      code: 'exists',
    });
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('is there when the store failed, and the error says how to upload it', async () => {
    store.put = () => Promise.reject(new CountersignError('refused', 'you may not write here'));
    await expect(buildAndUpload(store, request, file, { build })).rejects.toMatchObject({
      code: 'refused',
      message: 'the archive is built, but was not stored: you may not write here',
      mend: `upload it with: countersign files upload ${request.output}`,
    });
    expect(existsSync(request.output)).toBe(true);
    expect(existsSync(file)).toBe(false);
  });

  test('leaves nothing in the store when the build fails at its end', async () => {
    const failing = async ({ onArchive }: BuildRequest): Promise<BuiltSolution> => {
      async function* cut(): AsyncGenerator<Uint8Array> {
        yield* inPieces(ARCHIVE, 100_000);
        throw new CountersignError('tampered', 'no TEE would take it');
      }
      await onArchive?.(cut());
      throw new CountersignError('tampered', 'no TEE would take it');
    };
    await expect(buildAndUpload(store, request, file, { build: failing })).rejects.toThrow(
      'no TEE would take it',
    );
    expect(readdirSync(join(temporary.path, 'store'))).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('leaves nothing in the store when the archive cannot be written after all of it was stored', async () => {
    const failing = async ({ onArchive }: BuildRequest): Promise<BuiltSolution> => {
      await onArchive?.(inPieces(ARCHIVE, 100_000));
      expect(readdirSync(join(temporary.path, 'store'))).toHaveLength(1);
      throw new CountersignError('limit', 'the disk is full');
    };
    await expect(buildAndUpload(store, request, file, { build: failing })).rejects.toThrow(
      'the disk is full',
    );
    expect(readdirSync(join(temporary.path, 'store'))).toEqual([]);
  });
});
