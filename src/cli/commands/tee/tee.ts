import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { EvidenceClaims } from '../../../attestation/evidence.ts';
import { sha256Hex } from '../../../canonicalJson.ts';
import { verdictOf } from '../../../checks.ts';
import type { CliContext } from '../../context.ts';
import type { TeeContext } from '../../../tee/agent/teeContext.ts';
import { action, example } from '../../command.ts';
import { addVerifyCertificate } from './teeCertificate.ts';
import { parseAmount, parseId } from '../../numbers.ts';
import { refusedBy } from '../../refusedBy.ts';
import { checkRows } from '../../terminal/marksRows.ts';
import { table } from '../../terminal/output.ts';
import { CountersignError } from '../../../errors.ts';
import { stopOnSignals } from '../../terminal/stopOnSignals.ts';

interface RunOptions {
  readonly once?: boolean;
  readonly order?: string[];
  readonly offer?: string[];
  readonly poll: string;
  readonly scratch?: string;
}

async function teeContext(
  context: CliContext,
  scratch: string | undefined,
  signal: AbortSignal,
): Promise<TeeContext> {
  const { openAttester } = await import('../../openAttester.ts');
  const { makeTeeContext } = await import('../../../flow/makeTeeContext.ts');
  return makeTeeContext({
    party: await context.party(),
    attester: await openAttester(context),
    env: context.home.env,
    scratch: scratch ?? defaultScratch(context),
    journals: context.agentDirectory(),
    log: (line) => {
      context.output.note(line);
    },
    signal,
  });
}

/** One directory for each home and ledger, so that agents do not share one. */
function defaultScratch(context: CliContext): string {
  const name = `countersign-${sha256Hex(context.agentDirectory()).slice(0, 16)}`;
  return join(scratchRoot(context), name);
}

function scratchRoot(context: CliContext): string {
  return context.home.env['COUNTERSIGN_SCRATCH'] ?? tmpdir();
}

function addRun(tee: Command): void {
  const command = tee
    .command('run')
    .description('The TEE agent: take solutions, attest, wait for approvals, execute, seal results')
    .option('--once', 'do what can be done now, and exit')
    .option('--order <id...>', 'look at these orders alone')
    .option('--offer <id...>', 'renew the evidence of these offers of yours when it grows old')
    .option('--poll <seconds>', 'pause between two looks at the ledger', '2')
    .option('--scratch <directory>', 'where plaintext is while a run lasts');
  example(command, 'countersign tee run --once');
  action(command, async (context, options: RunOptions) => {
    const { renewEvidence } = await import('../../../flow/renewEvidence.ts');
    const { runTee } = await import('../../../flow/runTee.ts');
    const offers = (options.offer ?? []).map((id) => parseId(id, '--offer'));
    const run = {
      once: options.once ?? false,
      pollMs: parseAmount(options.poll, '--poll') * 1000,
      renewOffers: offers,
      ...(options.order === undefined ? {} : { orders: options.order.map((id) => parseId(id, '--order')) }),
    };
    const signal = stopOnSignals();
    const tee_ = await teeContext(context, options.scratch, signal);
    if (tee_.attester.kind === 'sim') context.output.note('SIMULATED TEE: it proves nothing about hardware.');
    const own = `the TEE offers of key ${tee_.fingerprint}`;
    if (!run.once) context.output.note(`Watching the ledger for orders on ${own}; Ctrl-C ends it.`);
    for (const offer of offers) await renewEvidence(tee_, offer);
    const looked = await runTee(tee_, run);
    if (run.once && looked.length === 0)
      context.output.note(
        `Nothing to do: no order on ${own} is open (see them with: countersign offers list).`,
      );
    for (const { order, status } of looked) context.output.line(`Order ${order} is ${status}`);
    context.output.result(looked);
    if (run.once && signal.aborted)
      throw new CountersignError('interrupted', 'the look at the orders was ended before it was whole', {
        mend: 'what it left open goes on with the next one: countersign tee run',
      });
  });
}

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

function addDoctor(tee: Command): void {
  const command = tee
    .command('doctor')
    .description('What this machine can attest, what is missing, and the measurement for a policy')
    .option('--scratch <directory>', 'where plaintext would be while a run lasts');
  example(command, 'countersign tee doctor');
  action(command, async (context, options: { scratch?: string }) => {
    const { openAttester } = await import('../../openAttester.ts');
    const { examineMachine } = await import('../../../tee/doctor.ts');
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
  });
}

export function addTee(program: Command): void {
  const tee = program.command('tee').description('The TEE of this machine');
  addRun(tee);
  addDoctor(tee);
  addVerifyCertificate(tee);
}
