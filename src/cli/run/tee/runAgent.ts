import { join, resolve } from 'node:path';
import { sha256Hex } from '../../../canonicalJson.ts';
import { CountersignError } from '../../../errors.ts';
import { makeTeeContext } from '../../../flow/makeTeeContext.ts';
import { renewEvidence } from '../../../flow/renewEvidence.ts';
import { runTee } from '../../../flow/runTee.ts';
import type { TeeContext } from '../../../tee/agent/teeContext.ts';
import type { CliContext } from '../../context.ts';
import { parsePauseMs, parseId } from '../../numbers.ts';
import { openAttester } from '../../openAttester.ts';
import { stopOnSignals } from '../../terminal/stopOnSignals.ts';
import { scratchRoot } from './scratchRoot.ts';

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
  return makeTeeContext({
    party: await context.party(),
    attester: await openAttester(context),
    env: context.home.env,
    scratch: scratch ?? defaultScratch(context),
    journals: agentDirectory(context),
    log: (line) => {
      context.output.note(line);
    },
    signal,
  });
}

/** Where an agent of this home keeps what it knows about the ledger in use. */
function agentDirectory({ home, ledgerUrl }: CliContext): string {
  return join(home.directory, 'tee', sha256Hex(resolve(ledgerUrl)).slice(0, 16));
}

/** One directory for each home and ledger, so that agents do not share one. */
function defaultScratch(context: CliContext): string {
  const name = `countersign-${sha256Hex(agentDirectory(context)).slice(0, 16)}`;
  return join(scratchRoot(context), name);
}

/** `countersign tee run`. */
export async function runAgent(context: CliContext, options: RunOptions): Promise<void> {
  const offers = (options.offer ?? []).map((id) => parseId(id, '--offer'));
  const run = {
    once: options.once ?? false,
    pollMs: parsePauseMs(options.poll, '--poll'),
    renewOffers: offers,
    ...(options.order === undefined ? {} : { orders: options.order.map((id) => parseId(id, '--order')) }),
  };
  const signal = stopOnSignals();
  const tee = await teeContext(context, options.scratch, signal);
  if (tee.attester.kind === 'sim') context.output.note('SIMULATED TEE: it proves nothing about hardware.');
  const own = `the TEE offers of key ${tee.fingerprint}`;
  if (!run.once) context.output.note(`Watching the ledger for orders on ${own}; Ctrl-C ends it.`);
  for (const offer of offers) await renewEvidence(tee, offer);
  const looked = await runTee(tee, run);
  if (run.once && looked.length === 0)
    context.output.note(
      `Nothing to do: no order on ${own} is open (see them with: countersign offers list).`,
    );
  for (const { order, status } of looked) context.output.line(`Order ${order} is ${status}`);
  context.output.result(looked);
  const lost = looked.filter(({ status }) => status === 'Unknown').map(({ order }) => order);
  if (run.once && options.order !== undefined && lost.length > 0)
    throw new CountersignError('not-found', `of order ${lost.join(', ')} nothing could be read`);
  if (run.once && signal.aborted)
    throw new CountersignError('interrupted', 'the look at the orders was ended before it was whole', {
      mend: 'what it left open goes on with the next one: countersign tee run',
    });
}
