import { fromHex } from '../../bytes/byteForms.ts';
import { CheckList } from '../checkList.ts';
import type { TeeKind } from '../evidence.ts';
import type { GpuClaims } from '../gpu/gpuClaims.ts';
import type { SimGpuEvidence } from '../gpu/gpuEvidence.ts';
import { checkNonce, type GpuVerdict } from '../gpu/gpuVerdict.ts';
import type { Policy } from '../policy.ts';
import { readSimGpuEvidence } from './simGpu.ts';

/**
 * Verifies what a simulated GPU shows. It is refused unless the policy itself says `allowSimulated: true`, and beside hardware in
 * any case: what is called by the hardware's name would not say that no GPU stands behind it.
 */
export function verifySimGpu(
  evidence: SimGpuEvidence,
  tee: TeeKind,
  nonce: Uint8Array | undefined,
  policy: Pick<Policy, 'allowSimulated' | 'simulatedRoots'>,
): GpuVerdict {
  const list = new CheckList();
  list.record(
    'gpu-simulated-allowed',
    'The policy accepts simulated GPUs',
    policy.allowSimulated,
    policy.allowSimulated
      ? 'SIMULATED: the policy says allowSimulated; nothing is proven about hardware'
      : 'this GPU is SIMULATED, and the policy does not say allowSimulated: true',
  );
  list.record(
    'gpu-simulated-beside',
    'A simulated GPU is shown by a simulated TEE alone',
    tee === 'sim',
    tee === 'sim' ? 'SIMULATED, as the TEE is' : `this GPU is SIMULATED, and the TEE is ${tee}`,
  );
  const report = list.attempt(
    'gpu-signature',
    'The simulated GPU is signed for by the root that it names',
    () => {
      const value = readSimGpuEvidence(evidence);
      return { value, detail: `SIMULATED root ${value.rootDigest}` };
    },
  );
  if (report === undefined) return { checks: list.checks };
  list.record(
    'gpu-simulated-root-allowed',
    'The simulated root is one that the policy accepts',
    policy.simulatedRoots?.includes(report.rootDigest) ?? true,
    `SIMULATED root ${report.rootDigest}`,
  );
  checkNonce(list, fromHex(report.nonce) ?? new Uint8Array(), nonce);
  list.record(
    'gpu-mode-supported',
    'The GPU works alone, or with others over an encrypted link',
    report.mode !== 'ppcie',
    report.mode,
  );
  list.record(
    'gpu-debug',
    'No debug tools are on in the GPU',
    !report.debug,
    `SIMULATED, debug ${String(report.debug)}`,
  );
  const { place, architecture, serial, driver, vbios, mode } = report;
  const claims: GpuClaims = { simulated: true, place, architecture, serial, driver, vbios, mode };
  return { claims, checks: list.checks };
}
