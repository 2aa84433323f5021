import { fromHex } from '../../bytes/byteForms.ts';
import type { Check } from '../../checks.ts';
import { CheckList } from '../checkList.ts';
import type { Evidence, TeeKind } from '../evidence.ts';
import type { Expectation } from '../expectation.ts';
import { NvidiaCollateral } from '../nvidia/nvidiaCollateral.ts';
import { verifyNvidiaGpu } from '../nvidia/verifyNvidiaGpu.ts';
import type { Roots } from '../roots.ts';
import { verifySimGpu } from '../sim/verifySimGpu.ts';
import { gpuNonce } from './gpuBinding.ts';
import { nameOfGpu, type GpuClaims } from './gpuClaims.ts';
import type { GpuEvidence, GpuList } from './gpuEvidence.ts';
import { checkGpuAllowed, checkGpusTogether } from './gpuPolicyChecks.ts';
import type { GpuVerdict } from './gpuVerdict.ts';

export interface GpusVerdict {
  /** Of every GPU whose evidence says what it is; to be believed where every check passed. */
  readonly claims: readonly GpuClaims[];
  readonly checks: readonly Check[];
}

/**
 * Verifies all GPUs that a TEE of a kind shows, and that there are those that the policy asks for. That the TEE's own report binds them is
 * checked with it: a GPU's evidence says nothing without.
 */
export function verifyGpus(
  { kind, gpus }: Pick<Evidence, 'kind' | 'gpus'>,
  expected: Expectation,
  roots: Roots,
): GpusVerdict {
  const rules = expected.policy.gpus;
  const verdicts = gpus === undefined ? [] : verifyEach(kind, gpus, expected, roots);
  const claims = verdicts.flatMap((verdict) => verdict.claims ?? []);
  const list = new CheckList();
  checkGpusTogether(list, gpus?.devices ?? [], claims, rules);
  const checks = verdicts.flatMap((verdict, index) => {
    const own = new CheckList();
    if (verdict.claims !== undefined) checkGpuAllowed(own, verdict.claims, rules);
    return labelled([...verdict.checks, ...own.checks], index, verdicts.length, verdict.claims);
  });
  return { claims, checks: [...list.checks, ...checks] };
}

function verifyEach(tee: TeeKind, gpus: GpuList, expected: Expectation, roots: Roots): readonly GpuVerdict[] {
  const { policy, at } = expected;
  const bound = fromHex(expected.reportData?.toLowerCase() ?? '') ?? new Uint8Array();
  const nonce = bound.length === 64 ? gpuNonce(bound) : undefined;
  const collateral = new NvidiaCollateral(gpus, roots.nvidia, at, policy.gpus.maximumOcspAgeHours);
  const verify = (gpu: GpuEvidence): GpuVerdict =>
    gpu.kind === 'sim' ? verifySimGpu(gpu, tee, nonce, policy) : verifyNvidiaGpu(gpu, nonce, collateral);
  return gpus.devices.map(verify);
}

/** Of several, each check says which GPU it is about. */
function labelled(
  checks: readonly Check[],
  index: number,
  count: number,
  claims: GpuClaims | undefined,
): readonly Check[] {
  const who = `GPU ${index + 1} of ${count}${claims === undefined ? '' : ` (${claims.place.uuid})`}`;
  return checks.map((check) => ({ ...check, title: count === 1 ? check.title : `${who}: ${check.title}` }));
}

/** What the GPUs are, as facts of the evidence that they came with. */
export function gpuFacts(claims: readonly GpuClaims[]): Readonly<Record<string, string>> {
  return Object.fromEntries(claims.map((gpu, index) => [`gpu${index}`, nameOfGpu(gpu)]));
}
