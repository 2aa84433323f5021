import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError, messageOf } from '../src/errors.ts';
import { downloadResource } from '../src/resource/transfer/downloadResource.ts';
import type { Resource } from '../src/resource/resource.ts';
import { uploadResource } from '../src/resource/transfer/uploadResource.ts';
import { uploadStream } from '../src/resource/transfer/uploadStream.ts';
import { FolderStore } from '../src/storage/folder/folderStore.ts';
import type { OrphanedUpload } from '../src/storage/objectStore.ts';
import { mustHold } from './mustHold.ts';
import { PeakMemory } from './peakMemory.ts';
import { SeededRandom } from './seededRandom.ts';
import type { SoakBounds, SoakDone } from './soak.ts';
import type { SoakState } from './soakState.ts';

const MIB = 1024 * 1024;
const PIECE_BYTES = 64 * 1024;
const FILENAME = 'stream';

interface Kept {
  /** Stages that are done. */
  readonly stages: number;
  /** Stages that were begun, those among them that a kill cut. */
  readonly begun: number;
  /** MiB. */
  readonly amount: number;
  readonly peakMib: number;
  /** Plain bytes that were sealed or opened, over all stages. */
  readonly moved: number;
  /** What the last stage stored. */
  readonly resource?: Resource;
}

interface Place {
  readonly seed: string;
  readonly directory: string;
  readonly store: FolderStore;
  /** Plain bytes. */
  readonly size: number;
  readonly memory: PeakMemory;
  /** See Kept. */
  readonly begun: number;
}

/** Takes what an earlier one stored, and gives what is stored after it. */
type Stage = (place: Place, before: Resource | undefined) => Promise<Resource>;

/** In their order; a stage that was cut is done anew. */
const STAGES: readonly Stage[] = [sealStreamed, openStored, sealFile, openStored, refuseFlipped];

/**
 * Seals a stream of pseudo-random bytes into a folder, opens it into a file, seals that file and opens it again; the
 * SHA-256 must be the stream's each time. Then a bit of the sealed form is flipped, which must not open any more.
 * @param bounds the amount is the stream's MiB, to which the seed adds less than one; seconds are looked at between
 *   the five stages
 * @throws CountersignError `internal` when bytes, hash or peak are not as they must be
 */
export async function soakSeal(seed: string, bounds: SoakBounds, state: SoakState): Promise<SoakDone> {
  const { amount } = bounds;
  let kept = (state.load() ?? { amount, stages: 0, begun: 0, peakMib: 0, moved: 0 }) as Kept;
  if (kept.amount !== amount)
    throw new CountersignError('usage', `the run in ${state.directory} is of ${kept.amount} MiB`);
  const memory = new PeakMemory(kept.peakMib, bounds.peakMib);
  const { directory } = state;
  const store = new FolderStore(join(directory, 'store'));
  const size = amount * MIB + new SeededRandom(seed, 'size').below(MIB);
  for (const stage of STAGES.slice(kept.stages)) {
    if (state.secondsHere >= (bounds.seconds ?? Infinity)) break;
    kept = { ...kept, begun: kept.begun + 1 };
    state.save(kept);
    const resource = await stage({ seed, directory, store, size, memory, begun: kept.begun }, kept.resource);
    const moved = kept.moved + (stage === refuseFlipped ? 0 : size);
    kept = { ...kept, stages: kept.stages + 1, peakMib: memory.mib, moved, resource };
    state.save(kept);
  }
  const { stages, moved, peakMib } = kept;
  const whole = stages === STAGES.length;
  if (whole) await emptyStore(store);
  const did = {
    stages,
    'bytes of the stream': size,
    'bytes sealed or opened': moved,
    'peak resident MiB': peakMib,
  };
  return { whole, did };
}

/** The stream, in small pieces, so that what is measured is not the garbage of its making. */
async function* pieces({ seed, size, memory }: Place, hash: Hash): AsyncGenerator<Uint8Array> {
  const random = new SeededRandom(seed, 'stream');
  for (let left = size; left > 0; left -= PIECE_BYTES) {
    memory.look();
    const piece = random.bytes(Math.min(PIECE_BYTES, left));
    // Before the sealing has it, so that nothing which that does to the piece can be in the hash.
    hash.update(piece);
    yield await Promise.resolve(piece);
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES }))
    hash.update(piece as Buffer);
  return hash.digest('hex');
}

async function sealStreamed(place: Place): Promise<Resource> {
  await emptyStore(place.store);
  const taken = createHash('sha256');
  const stored = await uploadStream(pieces(place, taken), place.store, FILENAME);
  mustHold(stored.size === place.size, `${stored.size} bytes were sealed of a stream of ${place.size}`);
  return { ...stored, hash: { algo: 'sha256', encoding: 'hex', hash: taken.digest('hex') } };
}

async function openStored(place: Place, before: Resource | undefined): Promise<Resource> {
  mustHold(before !== undefined, 'nothing is stored that could be opened');
  await open(place, before);
  const hash = await hashFile(plainPath(place));
  mustHold(hash === before.hash.hash, `what was opened has SHA-256 ${hash}, not ${before.hash.hash}`);
  return before;
}

async function sealFile(place: Place, before: Resource | undefined): Promise<Resource> {
  mustHold(before !== undefined, 'no file was opened that could be sealed');
  await emptyStore(place.store);
  const onProgress = (): void => {
    place.memory.look();
  };
  const resource = await uploadResource(plainPath(place), place.store, { onProgress });
  const { hash } = resource.hash;
  mustHold(hash === before.hash.hash, `the file was sealed with SHA-256 ${hash}, not ${before.hash.hash}`);
  return resource;
}

/** Nothing is stored after it, so that the flipped bit need not be put right. */
async function refuseFlipped(place: Place, before: Resource | undefined): Promise<Resource> {
  const [object] = await namesIn(place.store);
  mustHold(before !== undefined && object !== undefined, 'nothing is stored that could be changed');
  // Another bit after a kill: the same would be right again.
  const random = new SeededRandom(place.seed, `flip ${place.begun}`);
  const at = await flipBit(join(place.directory, 'store', object), random);
  const code = await open(place, before).then(
    () => 'nothing',
    (error: unknown) => (error instanceof CountersignError ? error.code : messageOf(error)),
  );
  mustHold(code === 'tampered', `with a flipped bit in byte ${at} the sealed form gave ${code}`);
  return before;
}

/** @returns the place of the byte */
async function flipBit(path: string, random: SeededRandom): Promise<number> {
  const file = await openFile(path, 'r+');
  try {
    const at = random.below((await file.stat()).size);
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, at);
    await file.write(random.flip(byte), 0, 1, at);
    return at;
  } finally {
    await file.close();
  }
}

function plainPath({ directory }: Place): string {
  return join(directory, FILENAME);
}

async function open(place: Place, resource: Resource): Promise<void> {
  await rm(plainPath(place), { force: true });
  const onProgress = (): void => {
    place.memory.look();
  };
  await downloadResource(resource, place.directory, { onProgress });
}

async function namesIn(store: FolderStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of store.list()) names.push(name);
  return names;
}

/** Frees the disk of what an earlier stage, or a cut one, has stored. */
async function emptyStore(store: FolderStore): Promise<void> {
  for (const name of await namesIn(store)) await store.remove(name);
  const orphans: OrphanedUpload[] = [];
  for await (const orphan of store.orphans()) orphans.push(orphan);
  for (const orphan of orphans) await store.removeOrphan(orphan);
}
