import type { KeyObject } from 'node:crypto';
import { maxGpus, type GpuList } from '../../attestation/gpu/gpuEvidence.ts';
import { makeSimGpuEvidence, simulatedGpu } from '../../attestation/sim/simGpu.ts';
import { CountersignError } from '../../errors.ts';
import type { GpuCollector } from './gpuCollector.ts';

/** SIMULATED: GPUs for trials. There is no device behind them, and whoever has the root can forge all that they say. */
export class SimulatedGpus implements GpuCollector {
  readonly #count: number;
  readonly #root: KeyObject;

  /** @param root the simulated root, an Ed25519 private key */
  constructor(count: number, root: KeyObject) {
    this.#count = count;
    this.#root = root;
  }

  collect(nonce: Uint8Array): Promise<GpuList> {
    const devices = Array.from({ length: this.#count }, (_, number) =>
      makeSimGpuEvidence(this.#root, simulatedGpu(number, this.#root), nonce),
    );
    return Promise.resolve({ devices, rims: [], ocsp: [] });
  }
}

/** How many simulated GPUs a setting asks for. @throws CountersignError `usage` for anything but 0 to 16. */
export function parseGpuCount(text: string | undefined, name: string): number {
  if (text === undefined || text === '') return 0;
  const count = Number(text);
  if (!/^[0-9]{1,2}$/.test(text) || count > maxGpus)
    throw new CountersignError('usage', `${name} is 0 to ${maxGpus}, not ${text}`);
  return count;
}
