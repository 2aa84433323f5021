/**
 * One measured piece of work in a process of its own: `node bench/sealOnce.ts <work> <from> <to>`.
 * Keys are made up: what is sealed here is random bytes.
 */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileSource } from '../src/resource/seal/byteSource.ts';
import { openStream } from '../src/resource/seal/openStream.ts';
import { plainHash } from '../src/resource/seal/plainHash.ts';
import { sealStream } from '../src/resource/seal/sealStream.ts';
import { writePieces } from '../src/storage/writePieces.ts';

const KEY = Buffer.alloc(32, 1);

async function sealFile(from: string, to: string): Promise<void> {
  const [source, target] = [await open(from), await open(to, 'w')];
  const { size } = await source.stat();
  const hash = plainHash(size);
  const onPlain = (bytes: Uint8Array): Promise<void> => hash.update(bytes);
  await writePieces(target, sealStream(fileSource(source), size, KEY, { onPlain }));
  await Promise.all([source.close(), target.close(), hash.digest()]);
}

async function openFile(from: string, to: string): Promise<void> {
  const [source, target] = [await open(from), await open(to, 'w')];
  const hash = plainHash((await source.stat()).size);
  async function* verified(): AsyncGenerator<Uint8Array> {
    for await (const piece of openStream(fileSource(source), KEY)) {
      await hash.update(piece);
      yield piece;
    }
  }
  await writePieces(target, verified());
  await Promise.all([source.close(), target.close(), hash.digest()]);
}

/** The resource, which the opening needs, goes beside the store. */
async function upload(from: string, to: string): Promise<void> {
  const { uploadResource } = await import('../src/resource/uploadResource.ts');
  const { FolderStore } = await import('../src/storage/folderStore.ts');
  writeFileSync(`${to}.resource`, JSON.stringify(await uploadResource(from, new FolderStore(to))));
}

async function download(from: string, to: string): Promise<void> {
  const { downloadResource } = await import('../src/resource/downloadResource.ts');
  const { parseResource } = await import('../src/resource/resourceFile.ts');
  await downloadResource(parseResource(readFileSync(`${from}.resource`, 'utf8'), 'the resource'), to);
}

async function openpgpJs(from: string, to: string, sealing: boolean): Promise<void> {
  const openpgp = await import('openpgp');
  const sessionKey = { data: new Uint8Array(KEY), algorithm: 'aes256' } as const;
  const pieces = Readable.toWeb(
    createReadStream(from, { highWaterMark: 1024 * 1024 }),
  ) as ReadableStream<Uint8Array>;
  const config = {
    aeadProtect: true,
    preferredAEADAlgorithm: openpgp.enums.aead.gcm,
    aeadChunkSizeByte: 14,
    allowUnauthenticatedStream: true,
  };
  const target = Writable.toWeb(createWriteStream(to)) as WritableStream<Uint8Array>;
  if (sealing) {
    const message = await openpgp.createMessage({ binary: pieces as never });
    const encryptionKeys = [] as never[];
    // A password and a given session key: the message is the same but for one small packet more.
    const sealed = await openpgp.encrypt({
      message,
      encryptionKeys,
      passwords: ['x'],
      sessionKey: { ...sessionKey, aeadAlgorithm: 'gcm' } as never,
      format: 'binary',
      config,
    });
    await (sealed as unknown as ReadableStream<Uint8Array>).pipeTo(target);
  } else {
    const message = await openpgp.readMessage({ binaryMessage: pieces as never, config });
    const opened = await openpgp.decrypt({ message, sessionKeys: sessionKey, format: 'binary', config });
    await (opened.data as unknown as ReadableStream<Uint8Array>).pipeTo(target);
  }
}

interface Addon {
  upload(from: string, to: string): Promise<{ encryption: unknown }>;
  download(from: string, to: string, options: { encryption: unknown }): Promise<unknown>;
}

/** The guide's own engine, from where ADDON says it is installed. */
async function addon(from: string, to: string, sealing: boolean): Promise<void> {
  const engine = createRequire(import.meta.url)(process.env['ADDON'] ?? '') as Addon;
  if (sealing) {
    const { encryption } = await engine.upload(from, `${to}/`);
    writeFileSync(`${to}.key`, JSON.stringify(encryption));
  } else {
    const encryption: unknown = JSON.parse(readFileSync(`${from}.key`, 'utf8'));
    await engine.download(`${from}/`, `${to}/`, { encryption });
  }
}

function makeFile(to: string, bytes: string): void {
  const piece = 16 * 1024 * 1024;
  for (let left = Number(bytes); left > 0; left -= piece) {
    writeFileSync(to, randomBytes(Math.min(piece, left)), { flag: 'a' });
  }
}

const [work = '', from = '', to = dirname(from)] = process.argv.slice(2);
const works: Record<string, () => Promise<void> | void> = {
  make: () => {
    makeFile(from, to);
  },
  'seal-file': () => sealFile(from, to),
  'open-file': () => openFile(from, to),
  upload: () => upload(from, to),
  download: () => download(from, to),
  'openpgpjs-seal': () => openpgpJs(from, to, true),
  'openpgpjs-open': () => openpgpJs(from, to, false),
  'addon-seal': () => addon(from, to, true),
  'addon-open': () => addon(from, to, false),
  nothing: () => undefined,
};
await works[work]?.();
