import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CountersignError } from '../../errors.ts';
import { alongside } from '../alongside.ts';
import { builderEnvironment, finished, lastLine, startEngine } from '../engine/containerEngine.ts';
import type { CommandResult, ContainerEngine } from '../engine/containerEngine.ts';
import { parallelGzip } from './parallelGzip.ts';
import { readImageStream } from './readImage.ts';
import type { ImageFacts } from './readImage.ts';

/** Level 1, by measurement: see docs/bench/image.md. */
const GZIP_LEVEL = 1;

export interface SavedImage {
  readonly path: string;
  /** Of the archive, lower-case hex. */
  readonly sha256: string;
  /** Bytes of the archive. */
  readonly size: number;
  /** `sha256:<hex>` of the image's configuration. */
  readonly imageId: string;
}

export interface SaveRequest {
  /** The image's tag. */
  readonly tag: string;
  /** Where to write the archive; replaced if it is there, untouched when anything fails. */
  readonly output: string;
  /**
   * Gets the archive's bytes while they are written. They end only when the image was read and found good; a
   * failure of this reader is its own, and the archive is written all the same.
   */
  readonly onArchive?: (archive: AsyncIterable<Uint8Array>) => Promise<void>;
}

/**
 * Saves an image as a gzipped archive in one pass: while the engine writes it, it is read as the TEE will read it,
 * compressed, hashed and written. Nothing reads the file again.
 * @throws CountersignError `unavailable` when the engine fails, or as `readImage` for what no TEE would take.
 */
export async function saveImage(engine: ContainerEngine, request: SaveRequest): Promise<SavedImage> {
  const format = engine.name === 'podman' ? ['--format', 'docker-archive'] : [];
  // The same environment as it was built with: it may be another engine's.
  const child = startEngine(engine, ['save', ...format, request.tag], 'ignore', builderEnvironment());
  const { stdout } = child;
  if (stdout === null) throw new CountersignError('internal', 'an engine was started without its output');
  const partial = `${request.output}.part`;
  const end = finished(child, false);
  let told: Promise<unknown> | undefined;
  try {
    const plain = alongside(stdout as AsyncIterable<Uint8Array>, readImageStream);
    const archive = checkedArchive(plain.bytes, async () => {
      requireSaved(engine, await end);
      return plain.result;
    });
    // Until the end is reached, a reader's failure must not count as nobody's.
    plain.result.catch(() => undefined);
    const written = request.onArchive === undefined ? undefined : alongside(archive.bytes, request.onArchive);
    told = written?.result.catch(() => undefined);
    await pipeline(written?.bytes ?? archive.bytes, createWriteStream(partial)).catch((cause: unknown) => {
      throw writeError(request.output, cause);
    });
    const { configDigest } = await plain.result;
    await rename(partial, request.output);
    await written?.result;
    return { path: resolve(request.output), ...archive.sum(), imageId: configDigest };
  } finally {
    child.kill();
    // A store that got half of it takes it back before anybody hears of the failure.
    await told;
    await rm(partial, { force: true });
  }
}

function requireSaved(engine: ContainerEngine, { status, stderr }: CommandResult): void {
  if (status === 0) return;
  throw new CountersignError('unavailable', `${engine.name} could not save the image: ${lastLine(stderr)}`);
}

function writeError(output: string, cause: unknown): unknown {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (cause instanceof CountersignError || code === undefined || syscall === undefined) return cause;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new CountersignError('limit', `the disk is full: ${output} was not written`, { cause });
  return new CountersignError('input', `${output} cannot be written (${code})`, { cause });
}

/** Compresses and hashes; what the TEE would refuse must not leave the house of the one who can mend it. */
function checkedArchive(
  plain: AsyncIterable<Uint8Array>,
  check: () => Promise<ImageFacts>,
): { bytes: AsyncIterable<Uint8Array>; sum: () => { sha256: string; size: number } } {
  const hash = createHash('sha256');
  let size = 0;
  async function* zipped(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of parallelGzip(plain, GZIP_LEVEL)) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
    await check();
  }
  return { bytes: zipped(), sum: () => ({ sha256: hash.digest('hex'), size }) };
}
