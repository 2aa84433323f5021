import { hashPath } from '../../../resource/hashPath.ts';
import type { CliContext } from '../../context.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';

/** `countersign files calculate-hash`. */
export async function calculateHash(context: CliContext, _options: object, path = ''): Promise<void> {
  const found = await duringStep(context.output, `Hashing ${path}`, () => hashPath(path));
  context.output.line(found.hash);
  context.output.result(found);
}
