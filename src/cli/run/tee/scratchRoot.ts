import { tmpdir } from 'node:os';
import type { CliContext } from '../../context.ts';

/** Where agents make the directories that hold plaintext while a run lasts. */
export function scratchRoot(context: CliContext): string {
  return context.home.env['COUNTERSIGN_SCRATCH'] ?? tmpdir();
}
