import { realpathSync, statSync } from 'node:fs';
import type { DeviceMount } from '../cdi/cdiSchema.ts';
import { meet, whyNotThere } from './ownPlaces.ts';

/** Beside those that say how a bind is made. */
const KNOWN = new Set([
  ...['ro', 'bind', 'rbind', 'nosuid', 'nodev', 'noexec', 'exec', 'relatime', 'noatime', 'nodiratime'],
  ...['private', 'rprivate', 'slave', 'rslave'],
]);

/** What is on the host behind a mount. */
export interface MountSource {
  /** Links resolved: what is looked at is what is given. */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'socket' | 'other';
}

/** @returns undefined where there is nothing */
export function mountSource(hostPath: string): MountSource | undefined {
  try {
    const path = realpathSync(hostPath);
    const stat = statSync(path);
    if (stat.isFile()) return { path, kind: 'file' };
    if (stat.isDirectory()) return { path, kind: 'directory' };
    return { path, kind: stat.isSocket() ? 'socket' : 'other' };
  } catch {
    return undefined;
  }
}

/**
 * Why a mount is not made for a solution; undefined when it is.
 * @param closed directories of the host that no solution sees: where the runs' plaintext is
 */
export function whyNotMount(
  { hostPath, containerPath, type = '', options = [] }: DeviceMount,
  closed: readonly string[],
): string | undefined {
  const where = whyNotThere(containerPath);
  if (where !== undefined) return `its mount ${containerPath} ${where}`;
  if (!['', 'none', 'bind'].includes(type))
    return `its mount ${containerPath} is of the type ${type}, not a bind`;
  if (!options.includes('ro'))
    return `its mount ${containerPath} can be written to: what is written would leave the run`;
  const unknown = options.find((option) => !KNOWN.has(option));
  if (unknown !== undefined) return `its mount ${containerPath} has the option ${unknown}`;
  if (!hostPath.startsWith('/'))
    return `its mount ${containerPath} is of ${hostPath}, which is no absolute path`;
  const source = mountSource(hostPath);
  if (source === undefined) return `its mount ${containerPath} is of ${hostPath}, which is not there`;
  if (source.kind === 'other') return `its mount ${containerPath} is of ${hostPath}, which is no file`;
  const secret = ['/proc', '/sys', '/dev', ...closed].find((place) => meet(source.path, place));
  if (secret !== undefined) return `its mount ${containerPath} shows ${secret} of the machine`;
  return undefined;
}
