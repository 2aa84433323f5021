import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CountersignError, messageOf } from '../../../errors.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { ContainerEdits } from './cdiSchema.ts';
import { parseCdi } from './parseCdi.ts';

/** Where every engine looks; the later directory has the last word (SPEC.md of CDI; pkg/cdi, spec-dirs.go). */
export const CDI_DIRECTORIES: readonly string[] = ['/etc/cdi', '/var/run/cdi'];

/** Far above what the largest machine has. */
const MOST_FILES = 256;

/** A device that a specification names. */
export interface CdiDevice {
  /** `vendor/class`. */
  readonly kind: string;
  readonly name: string;
  /** The file it comes from. */
  readonly file: string;
  /** What this device needs. */
  readonly edits: ContainerEdits;
  /** What any device of the file needs. */
  readonly common: ContainerEdits;
}

export interface CdiReading {
  /** By kind and name, sorted. */
  readonly devices: readonly CdiDevice[];
  /** Files and directories that nothing was taken from, and why: one line each. */
  readonly problems: readonly string[];
}

/** `vendor/class=name`, as engines take it. */
export function qualifiedName({ kind, name }: Pick<CdiDevice, 'kind' | 'name'>): string {
  return `${kind}=${name}`;
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && ['.json', '.yaml'].includes(extname(entry.name)))
    .map(({ name }) => name)
    .sort();
  if (names.length > MOST_FILES)
    throw new CountersignError('limit', `has more than ${MOST_FILES} specifications`);
  return names.map((name) => join(directory, name));
}

async function devicesIn(file: string): Promise<CdiDevice[]> {
  // Reading from a pipe would wait for whoever writes to it.
  if (!(await stat(file)).isFile()) throw new CountersignError('input', 'is no file');
  const spec = parseCdi(
    await readTextFile(file, 'the CDI specification'),
    extname(file) === '.json' ? 'json' : 'yaml',
  );
  return spec.devices.map(({ name, containerEdits }) => ({
    ...{ kind: spec.kind, name, file },
    edits: containerEdits,
    common: spec.containerEdits ?? {},
  }));
}

/**
 * What the CDI specifications of this machine name. As in the CDI project's library: a file that is wrong gives nothing
 * and hinders no other; a later directory goes before an earlier one; what two files of one directory name is nobody's,
 * whatever other directories say.
 */
export async function readCdi(directories: readonly string[] = CDI_DIRECTORIES): Promise<CdiReading> {
  const found = new Map<string, CdiDevice & { readonly priority: number }>();
  const disputed = new Set<string>();
  const problems: string[] = [];
  for (const [priority, directory] of directories.entries()) {
    const files = await filesIn(directory).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        problems.push(`${directory}: ${messageOf(error)}`);
      return [];
    });
    for (const file of files) {
      const devices = await devicesIn(file).catch((error: unknown) => {
        problems.push(`${file}: ${messageOf(error)}`);
        return [];
      });
      for (const device of devices) {
        const name = qualifiedName(device);
        const other = found.get(name);
        if (other?.priority === priority) {
          disputed.add(name);
          problems.push(`${file}: ${name} is also in ${other.file}: neither counts`);
        } else found.set(name, { ...device, priority });
      }
    }
  }
  const names = [...found.keys()].filter((name) => !disputed.has(name)).sort();
  return { devices: names.flatMap((name) => found.get(name) ?? []), problems };
}
