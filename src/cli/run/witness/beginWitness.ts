import { CountersignError } from '../../../errors.ts';
import { initWitness } from '../../../flow/witness/initWitness.ts';
import { formatHead } from '../../../ledger/ledgerHead.ts';
import type { LogView } from '../../../ledger/log/logView.ts';
import { formatWitnessKey } from '../../../ledger/log/witness/witnessKey.ts';
import type { CliContext } from '../../context.ts';
import { headOf } from '../../headOf.ts';
import { writeConfig } from '../../home/home.ts';
import { shownAddress } from '../../home/shownAddress.ts';
import { ownWitnessSigner } from '../../home/witnessHome.ts';
import { ownWitness, type WitnessOptions } from './ownWitness.ts';

interface InitOptions extends WitnessOptions {
  readonly name?: string;
  readonly confirm?: string;
}

async function ask({ output }: CliContext, log: LogView): Promise<boolean> {
  const head = formatHead(log);
  const what = `Ledger ${log.ledger} with ${log.size} entries, at ${head}`;
  if (output.json || !process.stdin.isTTY)
    throw new CountersignError('usage', `nobody can be asked whether this is the ledger: ${what}`, {
      mend: `compare it with what the other parties see, then give --confirm ${head}`,
    });
  output.line(what);
  const { askConsent } = await import('../../terminal/prompts/ask.ts');
  const mend = `run it by itself and answer, or give --confirm ${head}`;
  if (await askConsent('Do the other parties see the same ledger?', mend)) return true;
  throw new CountersignError('refused', 'the ledger was not confirmed: the witness does not begin');
}

/** `countersign witness init`. */
export async function beginWitness(context: CliContext, options: InitOptions): Promise<void> {
  // Before a key is made: a line that is printed goes into policies.
  const confirmed = options.confirm === undefined ? undefined : headOf(options.confirm, '--confirm');
  const { output, ledgerUrl } = context;
  const signer = await ownWitnessSigner(context.home, options.name ?? 'witness');
  const key = formatWitnessKey(signer.key);
  output.line(`Witness: ${key}`);
  if (options.name !== undefined && options.name !== signer.key.name)
    output.note(
      `No witness was made for ${options.name}: the witness of this home at ${shownAddress(ledgerUrl) ?? ''} is called ${signer.key.name}`,
    );
  const party = await ownWitness(context, signer, options);
  const ledger = await party.openLedger(confirmed);
  const begun = await initWitness(party, ledger, (log) => confirmed !== undefined || ask(context, log));
  if (begun === undefined) {
    output.line('The ledger has no entries to confirm yet: run this again once it has, before `witness run`');
    output.result({ witness: key, begun: false });
    return;
  }
  const { memory, memoryBranch: branch } = options;
  if (memory !== undefined || branch !== undefined)
    await writeConfig(context.home, { witness: { ...(memory && { memory }), ...(branch && { branch }) } });
  const { checkpoint } = begun.cosigned;
  const head = formatHead(checkpoint);
  output.line(`Ledger: ${checkpoint.ledger}`);
  output.line(`${begun.when === 'now' ? 'It begins with' : 'It had begun, and is at'} ${head}`);
  output.line(`Memory: ${party.memory.display}`);
  output.line('Put the line of the witness into the policies of those who believe it, under `witnesses`');
  output.result({ witness: key, begun: true, ledger: checkpoint.ledger, head });
}
