import type { CliContext } from '../../context.ts';
import { makeKey } from './makeKey.ts';

/** `countersign keys generate`. */
export async function generateKey(
  context: CliContext,
  options: { name: string; email?: string },
): Promise<void> {
  const { output } = context;
  const made = await makeKey(context, options);
  output.line(`Key ${made.fingerprint} was created in ${made.path}`);
  output.result(made);
}
