import { readdir } from 'node:fs/promises';
import type { GpuList } from '../../attestation/gpu/gpuEvidence.ts';
import { readSpdmReport } from '../../attestation/nvidia/report/spdmReport.ts';
import { CountersignError } from '../../errors.ts';
import { cachedDocuments } from '../collateral/cachedDocuments.ts';
import { createFetchDocument } from '../collateral/fetchDocument.ts';
import { gatherNvidiaCollateral, ocspRequestOf, type NvidiaFetch } from '../collateral/nvidiaServices.ts';
import type { GpuCollector } from './gpuCollector.ts';
import { collectReports, listGpus, nvidiaTools, type RunTool } from './nvidiaTools.ts';

/** Where the driver lists the GPUs that it has. */
const driverList = '/proc/driver/nvidia/gpus';

/** Hours that an OCSP answer is kept: the responder gives a new one each time that it is asked. */
const ocspHours = 1;

export interface NvidiaParts {
  readonly tool: RunTool;
  readonly fetch: NvidiaFetch;
}

/** NVIDIA's GPUs of this machine, each with all that a verifier needs. */
export class NvidiaGpus implements GpuCollector {
  readonly #parts: NvidiaParts;

  constructor(parts: NvidiaParts) {
    this.#parts = parts;
  }

  /** @throws CountersignError `unavailable` when driver, program or NVIDIA's services fail */
  async collect(nonce: Uint8Array): Promise<GpuList> {
    const { tool, fetch } = this.#parts;
    const listed = await listGpus(tool);
    const reports = await collectReports(tool, nonce);
    // A GPU that does not answer would be one that nothing is known of.
    if (reports.length !== listed.length || listed.length === 0)
      throw new CountersignError(
        'unavailable',
        `this machine has ${listed.length} GPUs, of which ${reports.length} gave a report`,
      );
    const devices = listed.map(({ place, vbios }, index) => {
      const { report = '', certificates = '' } = reports[index] ?? {};
      const { opaque } = readSpdmReport(Buffer.from(report, 'base64'));
      if (opaque.vbiosVersion?.toUpperCase() !== vbios.toUpperCase())
        throw new CountersignError(
          'unavailable',
          `the reports of the GPUs come in another order than nvidia-smi lists them`,
        );
      return { kind: 'nvidia' as const, place, report, certificates };
    });
    return gatherNvidiaCollateral(devices, fetch);
  }
}

/**
 * The collector of this machine's NVIDIA GPUs; undefined where the driver has none.
 * @param cache where NVIDIA's documents are kept between orders
 * @param directory where the driver lists its GPUs, other than usual in tests
 */
export async function findNvidiaGpus(
  cache: string,
  directory = driverList,
): Promise<GpuCollector | undefined> {
  const found = await readdir(directory).catch(() => []);
  if (found.length === 0) return undefined;
  const fetch: NvidiaFetch = {
    rim: cachedDocuments(createFetchDocument(), cache),
    ocsp: cachedDocuments(createFetchDocument({}, true, ocspRequestOf), cache, ocspHours),
  };
  return new NvidiaGpus({ tool: nvidiaTools(), fetch });
}
