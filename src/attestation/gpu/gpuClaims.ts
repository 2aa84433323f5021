import type { GpuArchitecture } from '../nvidia/report/deviceChain.ts';
import type { GpuMode } from '../nvidia/report/opaqueData.ts';
import type { GpuPlace } from './gpuEvidence.ts';

/** What a GPU's evidence says of it; to be believed where every check passed. */
export interface GpuClaims {
  readonly simulated: boolean;
  readonly place: GpuPlace;
  readonly architecture: GpuArchitecture;
  /** Serial number of the boot ROM's certificate, hex: the chip's own, whatever its firmware. */
  readonly serial: string;
  /** `ueid` in NVIDIA's claims: the first certificate's serial number, in decimal. A simulated one has none. */
  readonly ueid?: string;
  readonly driver: string;
  readonly vbios: string;
  readonly mode: GpuMode;
}

/** One line for people, and the name by which an approval lists a GPU: all that tells it from another one. */
export function nameOfGpu({ simulated, architecture, serial, place, driver, mode }: GpuClaims): string {
  const maker = simulated ? 'SIMULATED' : 'NVIDIA';
  return `${maker} ${architecture} ${serial}, driver ${driver}, ${mode}, ${place.uuid}`;
}

/** The GPUs that evidence shows, as an approval and a report name them. */
export function gpuNames({ gpus }: { readonly gpus?: readonly GpuClaims[] }): readonly string[] {
  return (gpus ?? []).map(nameOfGpu);
}
