import { goProgram } from '../startProcess.ts';

/** The release of act that the tests were written against; `node24` needs 0.2.83 or later. */
const VERSION = 'v0.2.89';

/**
 * The runner that executes workflow files on this machine (github.com/nektos/act), built into the project's cache
 * where Go is there; `undefined` where it can't be had.
 */
export function actProgram(): string | undefined {
  return goProgram('act', `github.com/nektos/act@${VERSION}`);
}
