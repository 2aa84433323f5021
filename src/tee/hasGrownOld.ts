import * as z from 'zod';
import { gpuListSchema } from '../attestation/gpu/gpuEvidence.ts';
import type { TeeKey } from '../marketplace/offer.ts';

const hourMs = 3_600_000;

/** Makers' words on a TEE are in force for weeks; what a machine says of itself, a policy may believe for a day. */
const renewAfterMs = 20 * hourMs;
/** Nobody asks how old a simulation is. */
const renewSimulatedAfterMs = 7 * 24 * hourMs;
/** NVIDIA's word on certificates is believed for a day, where a policy says nothing else (`gpus.maximumOcspAgeHours`). */
const renewGpusAfterMs = 12 * hourMs;

const withGpus = z.object({ gpus: z.object({ devices: gpuListSchema.shape.devices }) });
const simulated = z.object({ kind: z.literal('sim') });

/** Whether the evidence of a TEE's offer is to be renewed, so that whoever orders next can accept it. */
export function hasGrownOld({ issued, evidence }: Pick<TeeKey, 'issued' | 'evidence'>, now: number): boolean {
  const gpus = withGpus.safeParse(evidence).data?.gpus.devices ?? [];
  const isNvidia = gpus.some(({ kind }) => kind === 'nvidia');
  const ofTee = simulated.safeParse(evidence).success ? renewSimulatedAfterMs : renewAfterMs;
  return now - Date.parse(issued) >= (isNvidia ? renewGpusAfterMs : ofTee);
}
