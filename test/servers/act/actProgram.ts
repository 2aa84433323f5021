import { goTool } from '../../../scripts/goTools.ts';

/** The runner that executes workflow files on this machine; `node24` needs 0.2.83 or later. */
export function actProgram(): string | undefined {
  return goTool('act');
}
