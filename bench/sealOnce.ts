/**
 * One measured piece of work in a process of its own: `sealOnce <work> <from> <to>`; worker.ts bundles it.
 * Keys are made up: what is sealed here is random bytes.
 */
import { createCipheriv, createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { downloadResource } from '../src/resource/transfer/downloadResource.ts';
import { parseResource } from '../src/resource/resourceFile.ts';
import { fileSource } from '../src/bytes/byteSource.ts';
import { openStream } from '../src/resource/seal/openStream.ts';
import { withPlainHash } from '../src/resource/seal/plainHash.ts';
import { sealStream } from '../src/resource/seal/sealStream.ts';
import { uploadResource } from '../src/resource/transfer/uploadResource.ts';
import { writeHashed } from '../src/resource/transfer/writeHashed.ts';
import { FolderStore } from '../src/storage/folder/folderStore.ts';
import { writePieces } from '../src/storage/upload/writePieces.ts';

const KEY = Buffer.alloc(32, 1);

async function sealFile(from: string, to: string): Promise<void> {
  const [source, target] = [await open(from), await open(to, 'w')];
  const { size } = await source.stat();
  await withPlainHash(size, (hash) => {
    const onPlain = (pieces: readonly Uint8Array[]): Promise<void> => hash.take(pieces);
    return writePieces(target, sealStream(fileSource(source), size, KEY, { onPlain }));
  });
  await Promise.all([source.close(), target.close()]);
}

async function openFile(from: string, to: string): Promise<void> {
  const [source, target] = [await open(from), await open(to, 'w')];
  await writeHashed(target, openStream(fileSource(source), KEY), (await source.stat()).size);
  await Promise.all([source.close(), target.close()]);
}

/** The resource, which the opening needs, goes beside the store. */
async function upload(from: string, to: string): Promise<void> {
  writeFileSync(`${to}.resource`, JSON.stringify(await uploadResource(from, new FolderStore(to))));
}

async function download(from: string, to: string): Promise<void> {
  await downloadResource(parseResource(readFileSync(`${from}.resource`, 'utf8'), 'the resource'), to);
}

/** How fast the one processor can do one part of the work on the same bytes, with nothing written. */
function limit(from: string, step: (piece: Buffer) => unknown): void {
  const file = openSync(from, 'r');
  const piece = Buffer.allocUnsafeSlow(256 * 1024);
  for (let bytes = readSync(file, piece); bytes > 0; bytes = readSync(file, piece))
    step(piece.subarray(0, bytes));
  closeSync(file);
}

const [work = '', from = '', to = ''] = process.argv.slice(2);
const works: Readonly<Record<string, () => Promise<void> | void>> = {
  'seal-file': () => sealFile(from, to),
  'open-file': () => openFile(from, to),
  upload: () => upload(from, to),
  download: () => download(from, to),
  hash: () => {
    const hash = createHash('sha256');
    limit(from, (piece) => hash.update(piece));
  },
  cipher: () => {
    const cipher = createCipheriv('aes-256-gcm', KEY, Buffer.alloc(12));
    limit(from, (piece) => cipher.update(piece));
  },
};
await works[work]?.();
