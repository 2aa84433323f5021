import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangedParts, sendParts } from '../../src/storage/upload/partUpload.ts';
import type { PartUpload } from '../../src/storage/upload/partUpload.ts';
import { partsOf } from '../../src/storage/upload/parts.ts';
import { UploadJournal } from '../../src/storage/upload/uploadJournal.ts';
import { bytesOf, sha256, streamOf } from './bytes.ts';

const header = {
  store: 's3://bucket/',
  name: 'x',
  size: 1000,
  partBytes: 100,
  upload: 'id',
  memo: 'the key',
};
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-journal-'));
  path = join(folder, 'upload.journal');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the journal of an upload', () => {
  test('gives the next run what the last one recorded, and can be read by its owner alone', async () => {
    const first = await UploadJournal.open(path);
    await first.begin(header);
    await first.recordPart(0, 'aa');
    await first.recordSent(0, 'etag');
    await first.recordPart(1, 'bb');
    await first.close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const second = await UploadJournal.open(path);
    expect(second.header).toEqual(header);
    expect([second.digestOf(0), second.receiptOf(0)]).toEqual(['aa', 'etag']);
    expect([second.digestOf(1), second.receiptOf(1)]).toEqual(['bb', undefined]);
    await second.close();
  });

  test('a line that a kill tore is as if never written, and what follows it is not lost', async () => {
    const first = await UploadJournal.open(path);
    await first.begin(header);
    await first.recordPart(0, 'aa');
    await first.close();
    await appendFile(path, '{"part":1,"sha2');
    const second = await UploadJournal.open(path);
    expect(second.digestOf(1)).toBeUndefined();
    await second.recordPart(1, 'cc');
    await second.close();
    const third = await UploadJournal.open(path);
    expect([third.digestOf(0), third.digestOf(1)]).toEqual(['aa', 'cc']);
    await third.close();
  });

  test('one that cannot be read counts as none, and its key is gone', async () => {
    await writeFile(path, 'not json\n');
    const journal = await UploadJournal.open(path);
    expect(journal.header).toBeUndefined();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    await journal.close();
  });

  test('is held by one live process at a time; a dead one holds nothing', async () => {
    const held = await UploadJournal.open(path);
    await expect(UploadJournal.open(path)).rejects.toMatchObject({ code: 'conflict' });
    await held.close();
    const { pid } = spawnSync('true');
    await writeFile(`${path}.lock`, String(pid));
    await (await UploadJournal.open(path)).close();
  });
});

/** Records what leaves, and that its digest was on the disk by then. */
function recorder(sent: Map<number, string>, failAt = Infinity): PartUpload {
  return {
    inFlight: () => 3,
    async send(part, digest) {
      expect(await readFile(path, 'utf8')).toContain(`{"part":${part.index},"sha256":"${digest}"}\n`);
      if (part.index >= failAt) throw new Error('killed');
      sent.set(part.index, digest);
      return `receipt ${part.index}`;
    },
  };
}

describe('sending parts with a journal', () => {
  const bytes = bytesOf('upload', 1000);
  const parts = (content: Uint8Array): ReturnType<typeof partsOf> =>
    partsOf(streamOf(content, 33), () => 100);

  test('a second run sends what the first did not, and no part again that was received', async () => {
    const first = new Map<number, string>();
    const journal = await UploadJournal.open(path);
    await journal.begin(header);
    await expect(sendParts(recorder(first, 6), parts(bytes), 1000, journal)).rejects.toThrow('killed');
    await journal.close();

    const second = new Map<number, string>();
    const again = await UploadJournal.open(path);
    const sent = await sendParts(recorder(second), parts(bytes), 1000, again);
    expect([...first.keys()].filter((index) => second.has(index))).toEqual([]);
    expect(new Set([...first.keys(), ...second.keys()]).size).toBe(10);
    expect(sent.map((part) => part.sha256)).toEqual(
      [...Array(10).keys()].map((index) => sha256(bytes.subarray(index * 100, index * 100 + 100))),
    );
    await again.close();
  });

  test('a single changed bit in a part that may have left stops the run before anything later leaves', async () => {
    const journal = await UploadJournal.open(path);
    await journal.begin(header);
    await expect(sendParts(recorder(new Map(), 6), parts(bytes), 1000, journal)).rejects.toThrow('killed');
    await journal.close();

    const changed = Buffer.from(bytes);
    changed[250] = (changed[250] ?? 0) ^ 1;
    const again = await UploadJournal.open(path);
    const sent = new Map<number, string>();
    await expect(sendParts(recorder(sent), parts(changed), 1000, again)).rejects.toBeInstanceOf(ChangedParts);
    expect([...sent.keys()]).toEqual([]);
    await again.close();
  });

  test('a source that gives more or fewer bytes than it promised is refused', async () => {
    const upload: PartUpload = { inFlight: () => 2, send: () => Promise.resolve('') };
    for (const size of [999, 1001]) {
      await expect(sendParts(upload, parts(bytes), size)).rejects.toMatchObject({ code: 'input' });
    }
  });
});
