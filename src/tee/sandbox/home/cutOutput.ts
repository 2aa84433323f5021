import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { collectOutput, takeBack } from '../collectOutput.ts';
import type { SandboxLimits } from '../sandbox.ts';

/**
 * Cuts every file of the output at the limit of all together: the kernel's own limit for a file is that of the largest
 * which may be written anywhere, so that a file of the output can pass its limit before that is seen.
 * Only when none of the solution's processes is left.
 */
export async function cutOutput(
  output: string,
  { outputBytes }: Pick<SandboxLimits, 'outputBytes'>,
): Promise<void> {
  await takeBack(output);
  for (const { path, size } of (await collectOutput(output)).files)
    if (size > outputBytes) await truncate(join(output, path), outputBytes);
}
