import { join } from 'node:path';
import type { Attester } from '../tee/attesters/attester.ts';
import {
  openSimulatedAttester,
  readSimulatedRoot,
  SimulatedAttester,
} from '../tee/attesters/simulatedAttester.ts';
import type { CliContext } from './context.ts';

/** The TEE of this machine. The simulated one keeps its root in the home, or takes it from the environment. */
export async function openAttester(context: CliContext): Promise<Attester> {
  const { env, directory } = context.home;
  const given = env['COUNTERSIGN_SIMULATED_ROOT'];
  if (given !== undefined) return new SimulatedAttester(readSimulatedRoot(given));
  return openSimulatedAttester(join(directory, 'tee', 'simulated-root.pem'));
}
