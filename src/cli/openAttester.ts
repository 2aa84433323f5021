import { join } from 'node:path';
import { CountersignError } from '../errors.ts';
import type { Attester } from '../tee/attesters/attester.ts';
import {
  openSimulatedAttester,
  readSimulatedRoot,
  SimulatedAttester,
} from '../tee/attesters/simulatedAttester.ts';
import type { CliContext } from './context.ts';

/** Where a hardware TEE keeps its sealing key: in memory, so that it ends with the machine. */
const RUNTIME_DIRECTORY = '/run/countersign';

/** The hardware TEE of this machine. @throws CountersignError `unsupported` where there is none. */
export async function openHardware(context: CliContext): Promise<Attester> {
  const { openThisMachine } = await import('../tee/attesters/openThisMachine.ts');
  const { env, directory } = context.home;
  return openThisMachine({
    cache: join(directory, 'cache', 'collateral'),
    runtime: env['COUNTERSIGN_RUNTIME_DIRECTORY'] ?? RUNTIME_DIRECTORY,
  });
}

/**
 * The TEE of this machine: its hardware, else a simulation, which keeps its root in the home or takes it from the
 * environment. COUNTERSIGN_ATTESTER=hardware refuses to simulate, COUNTERSIGN_ATTESTER=sim to look for hardware.
 */
export async function openAttester(context: CliContext): Promise<Attester> {
  const { env, directory } = context.home;
  const wanted = env['COUNTERSIGN_ATTESTER'];
  const given = env['COUNTERSIGN_SIMULATED_ROOT'];
  if (wanted !== undefined && !['hardware', 'sim'].includes(wanted)) {
    throw new CountersignError('usage', `COUNTERSIGN_ATTESTER is hardware or sim, not ${wanted}`);
  }
  if (wanted !== 'sim' && given === undefined) {
    try {
      return await openHardware(context);
    } catch (error) {
      const none = error instanceof CountersignError && error.code === 'unsupported';
      if (!none || wanted === 'hardware') throw error;
    }
  }
  if (given !== undefined) return new SimulatedAttester(readSimulatedRoot(given));
  return openSimulatedAttester(join(directory, 'tee', 'simulated-root.pem'));
}
