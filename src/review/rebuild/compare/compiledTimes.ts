import { readContents } from '../../walk/readContents.ts';
import type { ContentLimits } from '../../walk/readContents.ts';
import type { WalkedImage } from '../../walk/walkImage.ts';
import { counted } from '../../words.ts';

const LIMITS: ContentLimits = { each: 4 * 1024 ** 2, all: 64 * 1024 ** 2 };
/** Paths that a note has room for. */
const MOST_NAMED = 5;

/** `__pycache__/<module>.<tag>.pyc`, and where its source is (PEP 3147). */
const CACHED = /^(|.*\/)__pycache__\/([^/.]+)\.(?:[^/]*\.)?pyc$/;

/**
 * What two images of the same files do not do alike: Python takes a compiled module in place of its source where its head has the
 * source's time (PEP 552), and times are no part of a root tree.
 * @returns sentences; none where nothing hangs on times
 * @throws CountersignError `tampered` when an archive changed since it was walked
 */
export async function compiledNotes(given: WalkedImage, rebuilt: WalkedImage): Promise<string[]> {
  const [was, is] = [timesOf(given), timesOf(rebuilt)];
  const sources = new Map<string, string>();
  for (const { path, type } of given.files.values()) {
    const [, directory = '', name] = CACHED.exec(path) ?? [];
    const source = `${directory}${name ?? ''}.py`;
    if (type !== 'file' || name === undefined || !given.files.has(source)) continue;
    if (was(source) !== is(source)) sources.set(path, source);
  }
  const { bytes, over } = await readContents(given, sources.keys(), LIMITS);
  const isTaken = (path: string, time: number | undefined): boolean => time === timeIn(bytes.get(path));
  const found = [...sources]
    .filter(([path, source]) => isTaken(path, was(source)) !== isTaken(path, is(source)))
    .map(([path]) => path)
    .sort();
  return [
    ...(found.length === 0
      ? []
      : [
          `${counted(found.length, 'compiled module')} of Python would be taken in place of the source in one of the two and not in the other, since the times of the sources differ: ${namesOf(found)}`,
        ]),
    ...(over.size === 0
      ? []
      : [
          `${counted(over.size, 'compiled module')} of Python were not read, and the times of the sources differ: ${namesOf([...over.keys()].sort())}`,
        ]),
  ];
}

function namesOf(paths: readonly string[]): string {
  const rest = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  return `${paths
    .slice(0, MOST_NAMED)
    .map((path) => JSON.stringify(`/${path}`))
    .join(', ')}${rest}.`;
}

/** When a file was changed last, as its layer says: seconds since 1970, modulo 2^32 as in compiled modules. */
function timesOf({ files }: WalkedImage): (path: string) => number | undefined {
  return (path) => {
    const time = files.get(path)?.mtime;
    return time === undefined ? undefined : time % 2 ** 32;
  };
}

/** The time of the source in a compiled module's head; undefined where it goes by a hash, or is none. */
function timeIn(bytes: Uint8Array | undefined): number | undefined {
  if (bytes === undefined || bytes.length < 16) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, 16);
  return head.readUInt32LE(4) === 0 ? head.readUInt32LE(8) : undefined;
}
