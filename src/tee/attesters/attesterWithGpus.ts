import type { Evidence } from '../../attestation/evidence.ts';
import { gpuNonce, reportDataWithGpus } from '../../attestation/gpu/gpuBinding.ts';
import type { GpuCollector } from '../devices/gpuCollector.ts';
import type { Attester } from './attester.ts';

/** A TEE with GPUs: they answer first, and what the TEE then binds is what it would bind without, together with them. */
export class AttesterWithGpus implements Attester {
  readonly kind: Attester['kind'];
  readonly #own: Attester;
  readonly #gpus: GpuCollector;

  constructor(own: Attester, gpus: GpuCollector) {
    this.kind = own.kind;
    this.#own = own;
    this.#gpus = gpus;
  }

  async collect(reportData: Uint8Array): Promise<Evidence> {
    const gpus = await this.#gpus.collect(gpuNonce(reportData));
    const evidence = await this.#own.collect(reportDataWithGpus(reportData, gpus));
    return { ...evidence, gpus };
  }

  sealingKey(): Promise<Uint8Array> {
    return this.#own.sealingKey();
  }
}
