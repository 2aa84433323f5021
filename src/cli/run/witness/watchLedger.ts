import type { WitnessLook } from '../../../flow/witness/lookAsWitness.ts';
import { runWitness } from '../../../flow/witness/runWitness.ts';
import { formatHead } from '../../../ledger/ledgerHead.ts';
import type { CliContext } from '../../context.ts';
import { witnessSigner } from '../../home/witnessHome.ts';
import { parsePauseMs } from '../../numbers.ts';
import { stopOnSignals } from '../../terminal/stopOnSignals.ts';
import { isoOf } from './isoOf.ts';
import { ownWitness, type WitnessOptions } from './ownWitness.ts';

interface RunOptions extends WitnessOptions {
  readonly once?: boolean;
  readonly every: string;
}

function lineOf({ kind, checkpoint, time, copied }: WitnessLook): string | undefined {
  const head = formatHead(checkpoint);
  if (kind === 'signed') return `Cosigned ${head} at ${isoOf(time)}`;
  return kind === 'same' && copied ? `Put back on the ledger: the cosignature of ${head}` : undefined;
}

/** `countersign witness run`. */
export async function watchLedger(context: CliContext, options: RunOptions): Promise<void> {
  const { output } = context;
  const everyMs = parsePauseMs(options.every.replace(/s$/, ''), '--every');
  const signer = await witnessSigner(context.home);
  const party = await ownWitness(context, signer, options);
  const signed: { head: string; time: string }[] = [];
  const last = await runWitness(party, {
    once: options.once === true,
    everyMs,
    signal: stopOnSignals(),
    onLook: (look) => {
      const line = lineOf(look);
      if (line !== undefined) output.line(line);
      if (look.kind === 'signed') signed.push({ head: formatHead(look.checkpoint), time: isoOf(look.time) });
    },
    onTrouble: (line) => {
      output.note(line);
    },
  });
  const head = last === undefined ? null : formatHead(last.checkpoint);
  if (options.once === true && signed.length === 0 && head !== null)
    output.line(`Nothing new: ${head} is cosigned`);
  output.result({ ledger: last?.checkpoint.ledger ?? null, head, signed });
}
