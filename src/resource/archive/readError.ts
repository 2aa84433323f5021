import { CountersignError } from '../../errors.ts';
import { shownName } from './shownName.ts';

/**
 * The error for a file that could not be read.
 * @param name its name, bytes as a latin1 string
 */
export function readError(name: string, cause: unknown): CountersignError {
  if (cause instanceof CountersignError) return cause;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error';
  const shown = shownName(name);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new CountersignError('not-found', `${shown} does not exist, or vanished while it was read`, {
      cause,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new CountersignError('input', `${shown} cannot be read: permission denied`, { cause });
  }
  return new CountersignError('input', `${shown} cannot be read (${code})`, { cause });
}
