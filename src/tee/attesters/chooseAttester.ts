import { CountersignError } from '../../errors.ts';
import type { Attester } from './attester.ts';
import { openThisMachine, type MachineDirectories } from './openThisMachine.ts';
import { openSimulatedAttester, readSimulatedRoot, SimulatedAttester } from './simulatedAttester.ts';

/** `auto`: simulated where a simulated root is given, else the hardware, else simulated. */
export type AttesterKind = 'auto' | 'hardware' | 'simulated';

/** Where a hardware TEE keeps its sealing key: in memory, so that it ends with the machine. */
const RUNTIME_DIRECTORY = '/run/countersign';

export interface AttesterWish {
  readonly kind: AttesterKind;
  /** A simulated root that is given: PKCS #8 in PEM. */
  readonly simulatedRoot: string | undefined;
  /** Where a simulated root is kept, and made on first use. Without one, a root must be given to simulate. */
  readonly rootFile?: string;
  /** How many simulated GPUs a simulated TEE has; none when not given. Hardware shows the GPUs that it has. */
  readonly simulatedGpus?: number;
  /** Where makers' documents are kept between orders. */
  readonly cache: string;
  /** On tmpfs, where the sealing key is kept; /run/countersign when not given. */
  readonly runtime: string | undefined;
  /** Opens the hardware, for tests to stand in for. */
  readonly openMachine?: (directories: MachineDirectories) => Promise<Attester>;
}

/**
 * The TEE of this machine.
 * @throws CountersignError `unsupported` where hardware is wanted and there is none, `input` where neither
 * hardware nor a simulated root is there.
 */
export async function chooseAttester(wish: AttesterWish): Promise<Attester> {
  const { kind, simulatedRoot, openMachine = openThisMachine } = wish;
  if (kind === 'hardware' || (kind === 'auto' && simulatedRoot === undefined)) {
    try {
      return await openMachine({ cache: wish.cache, runtime: wish.runtime ?? RUNTIME_DIRECTORY });
    } catch (error) {
      const none = error instanceof CountersignError && error.code === 'unsupported';
      if (!none || kind === 'hardware') throw error;
    }
  }
  const gpus = wish.simulatedGpus ?? 0;
  if (simulatedRoot !== undefined)
    return new SimulatedAttester(readSimulatedRoot(simulatedRoot)).withGpus(gpus);
  if (wish.rootFile !== undefined) return (await openSimulatedAttester(wish.rootFile)).withGpus(gpus);
  throw new CountersignError('input', 'this machine has no TEE, and no simulated root is given', {
    mend: 'Run the agent in a confidential VM, or give a simulated root for a trial.',
  });
}
