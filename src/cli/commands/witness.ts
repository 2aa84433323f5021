import { join } from 'node:path';
import type { Command } from 'commander';
import { CountersignError } from '../../errors.ts';
import type { WitnessLook } from '../../flow/witness/lookAsWitness.ts';
import type { WitnessParty } from '../../flow/witness/witnessParty.ts';
import { formatHead, parseHead } from '../../ledger/ledgerHead.ts';
import type { LogView } from '../../ledger/log/logView.ts';
import type { WitnessSigner } from '../../ledger/witness/witnessSigner.ts';
import { action, example } from '../command.ts';
import type { CliContext } from '../context.ts';
import { writeConfig } from '../home/home.ts';
import { parseAmount } from '../numbers.ts';
import { stopOnSignals } from '../terminal/stopOnSignals.ts';
import { ownWitnessSigner, witnessNotes, witnessSigner } from '../home/witnessHome.ts';

interface WitnessOptions {
  readonly memory?: string;
  readonly memoryBranch?: string;
}

interface InitOptions extends WitnessOptions {
  readonly name: string;
  readonly confirm?: string;
}

interface RunOptions extends WitnessOptions {
  readonly once?: boolean;
  readonly every: string;
}

/** `2026-11-29T12:00:00Z`. */
const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

async function partyOf(
  context: CliContext,
  signer: WitnessSigner,
  options: WitnessOptions,
): Promise<WitnessParty> {
  const { WitnessMemoryBranch } = await import('../../ledger/witness/witnessMemory.ts');
  const { openLedgerRepository } = await import('../../ledger/git/gitLedger.ts');
  const { systemClock } = await import('../../flow/witness/witnessParty.ts');
  const { home, ledgerUrl } = context;
  // Not the cache of the home's own reading: a witness goes by its memory, and can prove what that says.
  const ownCache = join(home.directory, 'witness', 'cache');
  const branch = options.memoryBranch ?? home.config.witness?.branch;
  const memory = options.memory ?? home.config.witness?.memory ?? ledgerUrl;
  return {
    signer,
    memory: await WitnessMemoryBranch.open(memory, { cacheDir: ownCache, ...(branch && { branch }) }),
    home: witnessNotes(home, signer.key),
    openLedger: (head, cacheDir = ownCache) =>
      openLedgerRepository(ledgerUrl, { cacheDir, ...(head && { head }) }),
    now: systemClock,
  };
}

function withPlace(command: Command): Command {
  return command
    .option('--memory <url>', "git repository of the witness's memory (default: the ledger's)")
    .option('--memory-branch <name>', 'its branch (default: witness)');
}

function addInit(witness: Command): void {
  const command = withPlace(
    witness
      .command('init')
      .description('Make a witness: its key, and its memory, which begins with the ledger that you confirm')
      .option('--name <name>', 'what people call the witness', 'witness')
      .option('--confirm <head>', 'the state of the ledger that you have checked; else you are asked'),
  );
  example(command, 'countersign witness init --name alice.example/witness');
  action(command, async (context, options: InitOptions) => {
    const signer = await ownWitnessSigner(context.home, options.name);
    const { formatWitnessKey } = await import('../../ledger/log/witness/witnessKey.ts');
    const { initWitness } = await import('../../flow/witness/initWitness.ts');
    const { output } = context;
    const key = formatWitnessKey(signer.key);
    output.line(`Witness: ${key}`);
    const party = await partyOf(context, signer, options);
    const confirmed = options.confirm === undefined ? undefined : headOf(options.confirm);
    const ledger = await party.openLedger(confirmed);
    const begun = await initWitness(party, ledger, (log) => confirmed !== undefined || ask(context, log));
    if (begun === undefined) {
      output.line(
        'The ledger has no entries to confirm yet: run this again once it has, before `witness run`',
      );
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
  });
}

function headOf(text: string): NonNullable<ReturnType<typeof parseHead>> {
  const head = parseHead(text);
  if (head !== undefined) return head;
  throw new CountersignError('usage', `--confirm is a state of the ledger, not ${JSON.stringify(text)}`, {
    mend: 'it is what `countersign ledger verify` calls the head: <number of entries>-<64 hex digits>',
  });
}

async function ask({ output }: CliContext, log: LogView): Promise<boolean> {
  const head = formatHead(log);
  const what = `Ledger ${log.ledger} with ${log.size} entries, at ${head}`;
  if (output.json || !process.stdin.isTTY)
    throw new CountersignError('usage', `nobody can be asked whether this is the ledger: ${what}`, {
      mend: `compare it with what the other parties see, then give --confirm ${head}`,
    });
  output.line(what);
  const { askConsent } = await import('../terminal/prompts/ask.ts');
  const mend = `run it by itself and answer, or give --confirm ${head}`;
  if (await askConsent('Do the other parties see the same ledger?', mend)) return true;
  throw new CountersignError('refused', 'the ledger was not confirmed: the witness does not begin');
}

function lineOf({ kind, checkpoint, time, copied }: WitnessLook): string | undefined {
  const head = formatHead(checkpoint);
  if (kind === 'signed') return `Cosigned ${head} at ${isoOf(time)}`;
  return kind === 'same' && copied ? `Put back on the ledger: the cosignature of ${head}` : undefined;
}

function addRun(witness: Command): void {
  const command = withPlace(
    witness
      .command('run')
      .description('Cosign the ledger as it grows; publish the proof, and sign nothing, where it did not')
      .option('--once', 'look once, and exit')
      .option('--every <seconds>', 'pause between two looks', '10s'),
  );
  example(command, 'countersign witness run --once');
  action(command, async (context, options: RunOptions) => {
    const { runWitness } = await import('../../flow/witness/runWitness.ts');
    const { output } = context;
    const everyMs = parseAmount(options.every.replace(/s$/, ''), '--every') * 1000;
    const signer = await witnessSigner(context.home);
    const party = await partyOf(context, signer, options);
    const signed: { head: string; time: string }[] = [];
    const last = await runWitness(party, {
      once: options.once === true,
      everyMs,
      signal: stopOnSignals(),
      onLook: (look) => {
        const line = lineOf(look);
        if (line !== undefined) output.line(line);
        if (look.kind === 'signed')
          signed.push({ head: formatHead(look.checkpoint), time: isoOf(look.time) });
      },
      onTrouble: (line) => {
        output.note(line);
      },
    });
    const head = last === undefined ? null : formatHead(last.checkpoint);
    if (options.once === true && signed.length === 0 && head !== null)
      output.line(`Nothing new: ${head} is cosigned`);
    output.result({ ledger: last?.checkpoint.ledger ?? null, head, signed });
  });
}

function addCheck(witness: Command): void {
  const command = witness
    .command('check <FILE>')
    .description('Verify what a witness published of a ledger that it refused: a file of `forks/`');
  example(command, 'countersign witness check 12-<root>.json');
  action(command, async (context, _options, file = '') => {
    const { readTextFile } = await import('../../text/readTextFile.ts');
    const { verifyRefusal } = await import('../../ledger/log/witness/refusalRecord.ts');
    const { nodeHasher } = await import('../../ledger/nodeCrypto.ts');
    const { platformWitnesses } = await import('../../ledger/platformWitnesses.ts');
    const text = await readTextFile(file, 'the proof');
    const shown = await verifyRefusal(nodeHasher, platformWitnesses, text);
    if (!shown.ok) throw new CountersignError('refused', `${file} proves nothing: ${shown.reason}`);
    const [remembered, seen] = [formatHead(shown.remembered), formatHead(shown.seen)];
    const { kind } = shown;
    context.output.line(`It holds (${kind}): the witness signed ${remembered}, and was shown ${seen}`);
    context.output.result({ kind, remembered, seen, time: isoOf(shown.time) });
  });
}

export function addWitness(program: Command): void {
  const witness = program
    .command('witness')
    .description('Watch that the ledger only grows, and cosign each state of it');
  addInit(witness);
  addRun(witness);
  addCheck(witness);
}
