import type { EvidenceClaims } from '../../../attestation/evidence.ts';
import { verdictOf } from '../../../checks.ts';
import { examineMachine } from '../../../tee/doctor.ts';
import type { CliContext } from '../../context.ts';
import { openAttester } from '../../openAttester.ts';
import { refusedBy } from '../../refusedBy.ts';
import { checkRows } from '../../terminal/marksRows.ts';
import { table } from '../../terminal/output.ts';
import { scratchRoot } from './scratchRoot.ts';

/** What an owner would write into a policy, and what else the evidence says. */
function printClaims({ output }: CliContext, { kind, measurement, facts }: EvidenceClaims): void {
  output.line('');
  for (const line of table(Object.entries(facts).map(([name, value]) => [name, value]))) output.line(line);
  if (kind === 'sim') return;
  output.line('');
  output.line(`Measurement: ${measurement}`);
  output.line('For a policy: countersign tee doctor --json > doctor.json');
  output.line('              countersign policy init --from doctor.json');
  output.note(
    'Of a stock VM this is the firmware, not the agent: docs/operator.md tells what each image proves.',
  );
}

/** `countersign tee doctor`. */
export async function diagnose(context: CliContext, options: { scratch?: string }): Promise<void> {
  const { checks, verdict, evidence } = await examineMachine({
    openAttester: () => openAttester(context),
    // Where its own directory will be made; to look there no ledger need be known.
    scratch: options.scratch ?? scratchRoot(context),
    chooseSandbox: async () =>
      (await import('../../../tee/sandbox/chooseSandbox.ts')).chooseSandbox(context.home.env),
    readGpuStates: async () => (await import('../../../tee/devices/gpuStates.ts')).readGpuStates(),
    whyNoEventLog: async (evidence) =>
      (await import('../../../tee/attesters/eventLogFile.ts')).whyNoEventLog(evidence),
    listDevices: async () =>
      (await import('../../../tee/devices/ownDevices.ts')).ownDevices(context.home.env),
  });
  for (const line of checkRows(checks)) context.output.line(line);
  const { claims } = verdict ?? {};
  if (claims) printClaims(context, claims);
  context.output.result({
    verdict: verdictOf(checks),
    checks,
    claims: claims ?? null,
    evidence: evidence ?? null,
  });
  if (verdictOf(checks) === 'failed') throw refusedBy('this machine is not ready', checks);
}
