import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { CliContext } from '../context.ts';
import type { TeeContext } from '../../tee/agent/teeContext.ts';
import { action, example } from '../command.ts';
import { parseAmount, parseId } from '../numbers.ts';

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
  const { openAttester } = await import('../openAttester.ts');
  const { chooseSandbox } = await import('../../tee/sandbox/chooseSandbox.ts');
  const { key, fingerprint, ledger, store } = await context.party();
  const attester = await openAttester(context);
  if (attester.kind !== 'sim')
    throw new CountersignError('unsupported', `${attester.kind} is not supported yet`);
  let sandbox: ReturnType<TeeContext['sandbox']> | undefined;
  return {
    key,
    fingerprint,
    ledger,
    store,
    attester,
    sandbox: () => (sandbox ??= chooseSandbox(context.home.env)),
    scratch:
      scratch ??
      join(
        context.home.env['COUNTERSIGN_SCRATCH'] ?? tmpdir(),
        `countersign-${sha256Hex(context.agentDirectory()).slice(0, 16)}`,
      ),
    journals: context.agentDirectory(),
    log: (line) => {
      context.output.note(line);
    },
    signal,
  };
}

/** The first signal asks the agent to stop after what it is doing; the second one ends it. */
function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort();
      process.once(name, () => process.exit(1));
    });
  }
  return controller.signal;
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
    const { renewEvidence, runTee } = await import('../../flow/runTee.ts');
    const offers = (options.offer ?? []).map((id) => parseId(id, '--offer'));
    const run = {
      once: options.once ?? false,
      pollMs: parseAmount(options.poll, '--poll') * 1000,
      ...(options.order === undefined ? {} : { orders: options.order.map((id) => parseId(id, '--order')) }),
    };
    const tee_ = await teeContext(context, options.scratch, stopOnSignals());
    context.output.note('SIMULATED TEE: it proves nothing about hardware.');
    for (const offer of offers) await renewEvidence(tee_, offer);
    const looked = await runTee(tee_, run);
    for (const { order, status } of looked) context.output.line(`Order ${order} is ${status}`);
    context.output.result(looked);
  });
}

export function addTee(program: Command): void {
  const tee = program.command('tee').description('The TEE of this machine');
  addRun(tee);
}
