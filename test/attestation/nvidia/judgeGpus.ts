import type { GpuList } from '../../../src/attestation/gpu/gpuEvidence.ts';
import type { Check } from '../../../src/checks.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { policyOf } from '../synthetic/judge.ts';
import {
  gpuTime,
  makeGpuMaker,
  makeGpus,
  teeWith,
  type GpuLies,
  type GpuMaker,
} from '../synthetic/nvidia/gpuMaker.ts';

export const hopper = makeGpuMaker();
/** What the order's evidence binds in these tests. */
export const orderData = Buffer.alloc(64, 5);

/** The checks of a TEE with these GPUs that did not pass. */
export function complaintsAbout(
  gpus: GpuList | undefined,
  rules: object = {},
  {
    maker = hopper,
    at = gpuTime,
    bound = gpus ?? 'none',
  }: { maker?: GpuMaker; at?: Date; bound?: GpuList | 'none' } = {},
): readonly Check[] {
  const policy = policyOf({ allowSimulated: true, gpus: rules });
  const expected = { at, policy, reportData: orderData.toString('hex') };
  const { checks } = verifyEvidence(
    teeWith(gpus, orderData, bound === 'none' ? undefined : bound),
    expected,
    maker.roots,
  );
  return checks.filter(({ status }) => status !== 'passed');
}

export const idsOf = (checks: readonly Check[]): string[] => checks.map(({ id }) => id);

/** What is said of one GPU with these lies. */
export function complaintsOfLies(lies: GpuLies, rules: object = {}, maker = hopper): string[] {
  return idsOf(complaintsAbout(makeGpus([maker], orderData, [lies]), rules, { maker }));
}
