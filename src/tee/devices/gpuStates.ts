import { checkOf, impossibleCheck, type Check } from '../../checks.ts';
import { messageOf } from '../../errors.ts';
import { nvidiaTools, type RunTool } from './nvidiaTools.ts';

/**
 * What the driver says of all GPUs at once (`nvidia-smi conf-compute`): the operator's own word, for the operator. No verifier
 * rests on it: a GPU with debug tools on measures something else than NVIDIA's reference values.
 */
export async function readGpuStates(tool: RunTool = nvidiaTools()): Promise<readonly Check[]> {
  return [
    await ask(tool, '-grs', {
      ...{ id: 'tee-gpu-ready', title: 'The GPUs are ready for work' },
      ...{ wanted: /ready state: *ready/i, other: /ready state: *not/i },
      mend: 'set it when they are attested: nvidia-smi conf-compute -srs 1',
    }),
    await ask(tool, '-d', {
      ...{ id: 'tee-gpu-debug', title: 'The debug tools (DevTools mode) of the GPUs are off' },
      ...{ wanted: /devtools mode: *off/i, other: /devtools mode: *on/i },
      mend: 'no verifier accepts them: turn the mode off and reset the GPUs',
    }),
  ];
}

interface Question {
  readonly id: string;
  readonly title: string;
  readonly wanted: RegExp;
  readonly other: RegExp;
  readonly mend: string;
}

async function ask(
  tool: RunTool,
  word: string,
  { id, title, wanted, other, mend }: Question,
): Promise<Check> {
  try {
    const said = (await tool('nvidia-smi', ['conf-compute', word])).replace(/\s+/g, ' ').trim().slice(0, 200);
    if (wanted.test(said)) return checkOf(id, title, true, said);
    if (other.test(said)) return checkOf(id, title, false, `${said}; ${mend}`);
    return impossibleCheck(id, title, `nvidia-smi says it in words that are not known: ${said}`);
  } catch (error) {
    return impossibleCheck(id, title, messageOf(error));
  }
}
