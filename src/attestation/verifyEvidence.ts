import * as z from 'zod';
import { messageOf } from '../errors.ts';
import { CheckList } from './checkList.ts';
import type { Evidence, EvidenceVerdict } from './evidence.ts';
import type { Expectation } from './expectation.ts';
import type { Roots } from './roots.ts';
import { fromHex, toHex } from '../bytes/byteForms.ts';
import { reportDataWithGpus } from './gpu/gpuBinding.ts';
import { gpuListSchema, type GpuList } from './gpu/gpuEvidence.ts';
import { gpuFacts, verifyGpus } from './gpu/verifyGpus.ts';
import { pinnedRoots } from './roots.ts';
import { verifySnpEvidence } from './sev/verifySnpEvidence.ts';
import { verifySimEvidence } from './sim/verifySimEvidence.ts';
import { verifyTdxEvidence } from './tdx/verifyTdxEvidence.ts';

/** Limits of what is looked at at all: a quote is 5–30 KiB, TDX collateral with its CRLs under 100 KiB. */
const maxQuoteChars = 256 * 1024;
const maxCollateralChars = 2 * 1024 * 1024;

const evidenceSchema = z.strictObject({
  kind: z.enum(['sim', 'sev-snp', 'tdx']),
  quote: z.string().min(1).max(maxQuoteChars),
  collateral: z.unknown(),
  gpus: gpuListSchema.optional(),
});

/**
 * Verifies what a TEE shows about itself against a policy, without a network. Hostile input gets a verdict
 * with the reason, never an exception. The evidence holds only when `verdictOf(checks)` is `passed`.
 * @param roots which makers' roots are believed; anything but the pinned ones is for tests.
 */
export function verifyEvidence(
  evidence: unknown,
  expected: Expectation,
  roots: Roots = pinnedRoots,
): EvidenceVerdict {
  const list = new CheckList();
  const readable = list.attempt('evidence-readable', 'The evidence can be read', () => {
    const value = readEvidence(evidence);
    return { value, detail: `kind ${value.kind}${value.kind === 'sim' ? ' (SIMULATED)' : ''}` };
  });
  if (readable === undefined) return { checks: list.checks };
  if (Number.isNaN(expected.at.getTime())) {
    // No date is before or after one that is none: every certificate would be in force.
    list.record('evaluation-time', 'The time of evaluation is a time', false, 'it is none');
    return { checks: list.checks };
  }
  try {
    const wanted = boundWith(readable.gpus, expected);
    const verdict = dispatch(readable, { ...expected, ...wanted }, roots);
    const gpus = verifyGpus(readable, expected, roots);
    const bound = new CheckList();
    checkGpusBound(bound, readable.gpus, verdict.claims?.reportData, wanted.reportData, expected);
    const checks = [...list.checks, ...verdict.checks, ...bound.checks, ...gpus.checks];
    if (verdict.claims === undefined || readable.gpus === undefined) return { ...verdict, checks };
    const facts = { ...verdict.claims.facts, ...gpuFacts(gpus.claims) };
    return { claims: { ...verdict.claims, gpus: gpus.claims, facts }, checks };
  } catch (error) {
    list.record('evidence-verified', 'The evidence can be judged', false, messageOf(error));
    return { checks: list.checks };
  }
}

function readEvidence(evidence: unknown): Evidence {
  const { kind, quote, collateral, gpus } = evidenceSchema.parse(evidence);
  const size = JSON.stringify(collateral ?? null).length;
  if (size > maxCollateralChars)
    throw new Error(`the collateral is larger than ${maxCollateralChars} characters`);
  return { kind, quote, collateral, ...(gpus && { gpus }) };
}

/** Says of GPUs whether it is they that the TEE's report binds; `report-data` alone says that something differs. */
function checkGpusBound(
  list: CheckList,
  gpus: GpuList | undefined,
  found: string | undefined,
  wanted: string | undefined,
  expected: Expectation,
): void {
  if (gpus === undefined) return;
  const title = `The TEE's own report binds the GPUs`;
  if (wanted === undefined || found === undefined) {
    list.notPossible('gpu-bound', title, 'it is not known what the TEE binds, or what it should');
    return;
  }
  const without = found === expected.reportData?.toLowerCase();
  const detail = without
    ? `it binds no GPU: they were added afterwards`
    : `the list of GPUs was changed, or the evidence was made for something else`;
  list.record(
    'gpu-bound',
    title,
    found === wanted,
    found === wanted ? `${gpus.devices.length} bound` : detail,
  );
}

/** A TEE with GPUs binds them together with what it would bind without. */
function boundWith(
  gpus: GpuList | undefined,
  { reportData }: Pick<Expectation, 'reportData'>,
): Pick<Expectation, 'reportData'> {
  if (gpus === undefined || reportData === undefined) return {};
  const own = fromHex(reportData.toLowerCase());
  return own === undefined ? {} : { reportData: toHex(reportDataWithGpus(own, gpus)) };
}

function dispatch(evidence: Evidence, expected: Expectation, roots: Roots): EvidenceVerdict {
  switch (evidence.kind) {
    case 'sim':
      return verifySimEvidence(evidence, expected);
    case 'sev-snp':
      return verifySnpEvidence(evidence, expected, roots);
    case 'tdx':
      return verifyTdxEvidence(evidence, expected, roots);
  }
}
