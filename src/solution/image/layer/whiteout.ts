import { posix } from 'node:path';
import { CountersignError } from '../../../errors.ts';

const PREFIX = '.wh.';
const OPAQUE = '.wh..wh..opq';

/** What an entry takes away from the layers below. */
export interface Removal {
  /** Of the entry itself. */
  readonly path: string;
  /** The directory, as the entry names it; '' is the root. */
  readonly parent: string;
  /** A name in it; undefined of all that lower layers have in it. */
  readonly name: string | undefined;
}

/** Whether a name is none of a file of the image, but of what is said of others (OCI Image Layer Specification, "Whiteouts"). */
export function isWhiteout(path: string): boolean {
  return posix.basename(path).startsWith(PREFIX);
}

/** @throws CountersignError `tampered` for a whiteout of nothing, or of its directory or what is above */
export function removalOf(path: string): Removal | undefined {
  const whole = posix.basename(path);
  if (!whole.startsWith(PREFIX)) return undefined;
  const parent = path.slice(0, Math.max(0, path.length - whole.length - 1));
  if (whole === OPAQUE) return { path, parent, name: undefined };
  const name = whole.slice(PREFIX.length);
  // Other names of this form are bookkeeping of an old storage driver.
  if (name.startsWith(PREFIX)) return undefined;
  if (name === '' || name === '.' || name === '..')
    throw new CountersignError(
      'tampered',
      `a layer of the image removes what is not its own: ${JSON.stringify(path)}`,
    );
  return { path, parent, name };
}
