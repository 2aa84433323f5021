import { keepBase } from '../../../review/known/keepBase.ts';
import { counted } from '../../../review/words.ts';
import type { CliContext } from '../../context.ts';

/** `countersign solution known base`. */
export async function pinBase(
  context: CliContext,
  { output }: { output: string },
  name = '',
  archive = '',
): Promise<void> {
  const layers = await keepBase(name, archive, output);
  context.output.line(`Base ${name} is known by ${counted(layers.length, 'layer')}: ${output}`);
  context.output.result({ name, layers });
}
