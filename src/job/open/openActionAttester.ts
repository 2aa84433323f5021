import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { oneOf, optional, secret } from '../../github/runner/inputKinds.ts';
import type { Attester } from '../../tee/attesters/attester.ts';
import type { ActionContext } from '../actionContext.ts';

/** Which TEE the job's machine is. */
export const ATTESTER_INPUTS = {
  attester: optional(oneOf('auto', 'hardware', 'simulated'), 'auto'),
  'simulated-root': optional(secret()),
};

export interface AttesterInputs {
  readonly attester: 'auto' | 'hardware' | 'simulated';
  readonly simulatedRoot: string | undefined;
}

/** The TEE of the job's machine; a simulated one is warned of. @throws CountersignError as `chooseAttester`. */
export async function openActionAttester(context: ActionContext, inputs: AttesterInputs): Promise<Attester> {
  const { chooseAttester } = await import('../../tee/attesters/chooseAttester.ts');
  const { parseGpuCount } = await import('../../tee/devices/simulatedGpus.ts');
  const { attester: kind, simulatedRoot } = inputs;
  if (kind === 'simulated' && simulatedRoot === undefined)
    throw new CountersignError(
      'input',
      'the input simulated-root is missing, which attester: simulated needs',
      { mend: 'Add it under `with:` in the workflow, from a secret.' },
    );
  const { openMachine } = context.services;
  const attester = await chooseAttester({
    kind,
    simulatedRoot,
    simulatedGpus: parseGpuCount(context.env['COUNTERSIGN_SIMULATED_GPUS'], 'COUNTERSIGN_SIMULATED_GPUS'),
    cache: join(await context.temporaryDirectory(), 'collateral'),
    runtime: context.env['COUNTERSIGN_RUNTIME_DIRECTORY'],
    ...(openMachine === undefined ? {} : { openMachine }),
  });
  if (attester.kind === 'sim')
    context.warn('SIMULATED TEE: it proves nothing about hardware, and owners must allow it.');
  return attester;
}
