import { join } from 'node:path';
import { CountersignError } from '../errors.ts';
import type { Attester } from '../tee/attesters/attester.ts';
import { parseGpuCount } from '../tee/devices/simulatedGpus.ts';
import { chooseAttester } from '../tee/attesters/chooseAttester.ts';
import type { CliContext } from './context.ts';

const KINDS = { hardware: 'hardware', sim: 'simulated' } as const;

/**
 * The TEE of this machine: its hardware, else a simulation, which keeps its root in the home or takes it from the
 * environment. COUNTERSIGN_ATTESTER=hardware refuses to simulate, COUNTERSIGN_ATTESTER=sim to look for hardware.
 * COUNTERSIGN_SIMULATED_GPUS is how many GPUs a simulation has.
 */
export async function openAttester({ home: { env, directory } }: CliContext): Promise<Attester> {
  const wanted = env['COUNTERSIGN_ATTESTER'];
  if (wanted !== undefined && wanted !== 'hardware' && wanted !== 'sim')
    throw new CountersignError('usage', `COUNTERSIGN_ATTESTER is hardware or sim, not ${wanted}`);
  return chooseAttester({
    kind: wanted === undefined ? 'auto' : KINDS[wanted],
    simulatedRoot: env['COUNTERSIGN_SIMULATED_ROOT'],
    rootFile: join(directory, 'tee', 'simulated-root.pem'),
    simulatedGpus: parseGpuCount(env['COUNTERSIGN_SIMULATED_GPUS'], 'COUNTERSIGN_SIMULATED_GPUS'),
    cache: join(directory, 'cache', 'collateral'),
    runtime: env['COUNTERSIGN_RUNTIME_DIRECTORY'],
  });
}
