import * as z from 'zod';
import { gpuListSchema } from '../attestation/gpu/gpuEvidence.ts';
import type { TeeKey } from '../marketplace/offer.ts';

const hourMs = 3_600_000;

/** Makers' words on a TEE are in force for weeks. */
const renewAfterMs = 7 * 24 * hourMs;
/** NVIDIA's word on certificates is believed for a day, where a policy says nothing else (`gpus.maximumOcspAgeHours`). */
const renewGpusAfterMs = 12 * hourMs;

const withGpus = z.object({ gpus: z.object({ devices: gpuListSchema.shape.devices }) });

/** Whether the evidence of a TEE's offer is to be renewed, so that whoever orders next can accept it. */
export function hasGrownOld({ issued, evidence }: Pick<TeeKey, 'issued' | 'evidence'>, now: number): boolean {
  const gpus = withGpus.safeParse(evidence).data?.gpus.devices ?? [];
  const isNvidia = gpus.some(({ kind }) => kind === 'nvidia');
  return now - Date.parse(issued) >= (isNvidia ? renewGpusAfterMs : renewAfterMs);
}
