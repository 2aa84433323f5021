import { CountersignError } from '../../errors.ts';
import { openArchive, plainLayer } from './openArchive.ts';
import type { ImageFacts } from './readImage.ts';
import { readTar } from './tar/readTar.ts';
import { IMAGE_LIMITS } from './imageLimits.ts';

/**
 * The same image as a plain docker-archive that every engine loads, holding nothing but the configuration, its
 * layers and an index with one name: an archive can't move the tags of the host's engine, nor show it a second image.
 * @param tag the name that the engine is to give it.
 */
export async function* plainDockerArchive(
  archive: string,
  facts: ImageFacts,
  tag: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const layers = new Map(facts.layers.map((layer) => [layer.source.member, layer]));
  const written = new Set<string>();
  const limits = { entries: IMAGE_LIMITS.members, bytes: IMAGE_LIMITS.bytes };
  for await (const entry of readTar(openArchive(archive), 'the image archive', limits)) {
    const layer = layers.get(entry.path);
    if (layer === undefined || written.has(layer.digest)) continue;
    written.add(layer.digest);
    yield tarHeader(layerName(layer.digest), layer.size);
    let left = layer.size;
    for await (const chunk of plainLayer(entry.body, layer.source)) {
      left -= chunk.length;
      if (left < 0) break;
      yield chunk;
    }
    if (left !== 0) throw new CountersignError('tampered', 'the image archive changed while it was read');
    yield padding(layer.size);
  }
  yield* member(`${hex(facts.configDigest)}.json`, facts.configBytes);
  const index = {
    Config: `${hex(facts.configDigest)}.json`,
    RepoTags: [tag],
    Layers: facts.diffIds.map(layerName),
  };
  yield* member('manifest.json', Buffer.from(JSON.stringify([index])));
  yield Buffer.alloc(1024);
}

function hex(digest: string): string {
  return digest.slice('sha256:'.length);
}

function layerName(digest: string): string {
  return `${hex(digest)}.tar`;
}

function padding(size: number): Uint8Array {
  return Buffer.alloc((512 - (size % 512)) % 512);
}

function* member(name: string, content: Uint8Array): Generator<Uint8Array, void, undefined> {
  yield tarHeader(name, content.length);
  yield content;
  yield padding(content.length);
}

/** A POSIX header; sizes that octal can't hold in GNU's base-256. */
function tarHeader(name: string, size: number): Uint8Array {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100, 'latin1');
  block.write('0000644\u00000000000\u00000000000\0', 100, 'latin1');
  if (size < 8 ** 11) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  else {
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  block.write('00000000000\0', 136, 'latin1');
  block.write('        0', 148, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}
