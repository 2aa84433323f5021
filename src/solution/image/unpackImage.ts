import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CountersignError } from '../../errors.ts';
import { applyLayer } from './layer/applyLayer.ts';
import type { ApplyOptions } from './layer/applyLayer.ts';
import { IMAGE_LIMITS } from './imageLimits.ts';
import { compressionOfFile, openArchive, plainLayer } from './openArchive.ts';
import type { ImageFacts, ImageLayer } from './readImage.ts';
import { readTar } from './tar/readTar.ts';
import type { TarLimits } from './tar/readTar.ts';
import { RootTree } from './layer/rootTree.ts';

export interface UnpackOptions {
  /** Most bytes and entries of the flattened image. */
  readonly limits?: { readonly bytes: number; readonly entries: number };
  /** Give files the owners that the image names; by default when running as root. */
  readonly keepOwners?: boolean;
}

/**
 * Flattens an image into `root`, a directory that must not exist yet. Layers are checked again as they are read,
 * and no path of the image leads out of `root`. A compressed archive is spooled to `<root>.layers` on the way.
 * @returns the tree, for what the caller has to add to it.
 * @throws CountersignError `tampered` or `limit`; `root` is then gone again.
 */
export async function unpackImage(
  archive: string,
  facts: ImageFacts,
  root: string,
  options: UnpackOptions = {},
): Promise<RootTree> {
  const keepOwners = options.keepOwners ?? process.getuid?.() === 0;
  const apply: ApplyOptions = { budget: { ...(options.limits ?? IMAGE_LIMITS) }, keepOwners };
  await mkdir(root, { mode: 0o755 });
  const spooled = `${root}.layers`;
  try {
    const isPlain = (await compressionOfFile(archive)) === 'none';
    // Layers may be stored in any order, and compressed bytes can't be read from the middle.
    if (!isPlain)
      await pipeline(openArchive(archive), createWriteStream(spooled, { mode: 0o600, flags: 'wx' }));
    const tree = new RootTree(root);
    for (const layer of facts.layers) await unpackLayer(isPlain ? archive : spooled, layer, tree, apply);
    return tree;
  } catch (error) {
    await rm(root, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(spooled, { force: true });
  }
}

async function unpackLayer(
  plainArchive: string,
  layer: ImageLayer,
  tree: RootTree,
  apply: ApplyOptions,
): Promise<void> {
  const { offset, size } = layer.source;
  const range = { start: offset, end: offset + size - 1, highWaterMark: 256 * 1024 };
  const stored = size === 0 ? Readable.from([]) : createReadStream(plainArchive, range);
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of plainLayer(stored as AsyncIterable<Uint8Array>, layer.source)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const limits: TarLimits = { entries: IMAGE_LIMITS.entries, bytes: layer.size, endMark: 'optional' };
  try {
    await applyLayer(readTar(hashed(), 'a layer of the image', limits), tree, apply);
  } finally {
    stored.destroy();
  }
  if (`sha256:${hash.digest('hex')}` !== layer.digest)
    throw new CountersignError('tampered', 'the image archive changed while it was read');
}
