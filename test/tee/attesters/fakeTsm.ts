import { basename, dirname } from 'node:path';
import type { TsmFiles } from '../../../src/tee/attesters/tsmFiles.ts';

/** How a fake kernel misbehaves. */
export interface FakeTsmFaults {
  /** Thrown by `makeDirectory`. */
  readonly mkdir?: string;
  /** Thrown by the first so many reads of outblob. */
  readonly outblob?: { readonly code: string; readonly times: number };
  /** What is written to inblob is not taken, and nobody is told. */
  readonly loseInblob?: boolean;
  /** A neighbour writes as well, the first so many times. */
  readonly neighbour?: number;
}

export interface FakeTsm {
  readonly files: TsmFiles;
  readonly entries: Map<string, { generation: number; inblob?: Buffer; privlevel?: string }>;
  attempts: number;
}

const failure = (code: string): Error => Object.assign(new Error(`${code}: it failed`), { code });

/** Behaves as the kernel's configfs-tsm does (drivers/virt/coco/tsm.c), in memory. */
export function fakeTsm(
  provider: string,
  make: (inblob: Buffer, privlevel: string | undefined) => { outblob: Buffer; auxblob?: Buffer },
  faults: FakeTsmFaults = {},
  floor?: number,
): FakeTsm {
  const entries: FakeTsm['entries'] = new Map();
  const entryOf = (path: string) => {
    const entry = entries.get(dirname(path));
    if (entry === undefined) throw failure('ENOENT');
    return entry;
  };
  const fake: FakeTsm = { files: undefined as never, entries, attempts: 0 };
  const read = (path: string): Buffer => {
    const entry = entryOf(path);
    const made = (): ReturnType<typeof make> => {
      if (entry.inblob === undefined) throw failure('EINVAL');
      return make(entry.inblob, entry.privlevel);
    };
    switch (basename(path)) {
      case 'provider':
        return Buffer.from(`${provider}\n`);
      case 'generation':
        return Buffer.from(`${entry.generation}\n`);
      case 'privlevel_floor':
        if (floor === undefined) throw failure('ENOENT');
        return Buffer.from(`${floor}\n`);
      case 'outblob':
        if (fake.attempts <= (faults.outblob?.times ?? 0)) throw failure(faults.outblob?.code ?? '');
        return made().outblob;
      case 'auxblob': {
        const { auxblob } = made();
        if (auxblob === undefined) throw failure('ENOENT');
        return auxblob;
      }
      default:
        throw failure('EACCES');
    }
  };
  const write = (path: string, bytes: Uint8Array): void => {
    const entry = entryOf(path);
    const name = basename(path);
    if (name === 'privlevel' && floor !== undefined) {
      if (Number(Buffer.from(bytes).toString()) < floor) throw failure('EINVAL');
      entry.privlevel = Buffer.from(bytes).toString();
    } else if (name === 'inblob') {
      if (faults.loseInblob === true) entry.inblob = Buffer.alloc(64);
      else entry.inblob = Buffer.from(bytes);
      if (faults.loseInblob === true) return;
    } else throw failure('EACCES');
    entry.generation += 1;
    if (fake.attempts <= (faults.neighbour ?? 0)) entry.generation += 1;
  };
  const files: TsmFiles = {
    makeDirectory: async (path) => {
      await Promise.resolve();
      if (faults.mkdir !== undefined) throw failure(faults.mkdir);
      fake.attempts += 1;
      entries.set(path, { generation: 0 });
    },
    removeDirectory: async (path) => {
      await Promise.resolve();
      if (!entries.delete(path)) throw failure('ENOENT');
    },
    read: async (path) => Promise.resolve(read(path)),
    write: async (path, bytes) => {
      await Promise.resolve();
      write(path, bytes);
    },
  };
  return Object.assign(fake, { files });
}
