import { join } from 'node:path';
import { CountersignError } from '../errors.ts';
import type { WitnessLook } from '../flow/witness/lookAsWitness.ts';
import type { WitnessParty } from '../flow/witness/witnessParty.ts';
import { line, optional, secret, text } from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import { codeSpan, table } from '../github/page/markdown.ts';
import { formatHead } from '../ledger/ledgerHead.ts';
import type { LedgerRepository } from '../ledger/ledgerRepository.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { addressOf } from '../job/open/openLedger.ts';
import { amount, ledgerHead, ledgerIds } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  key: secret(),
  confirm: optional(ledgerHead()),
  minutes: optional(amount({ max: 360 }), 0),
  'every-seconds': optional(amount({ min: 1, max: 3600 }), 10),
  orders: ledgerIds(),
  memory: optional(line()),
  'memory-branch': optional(line(), 'witness'),
  'memory-token': optional(secret()),
  ledger: line(),
  'ledger-token': optional(secret()),
  'ledger-ssh-key': optional(secret()),
  'ledger-known-hosts': optional(text()),
  token: optional(secret()),
};

type WitnessInputs = Inputs<typeof INPUTS>;

/** A witness as a job: one look, or watching beside the job of a TEE. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { minutes, orders, everySeconds, confirm } = inputs;
  const { runWitness } = await import('../flow/witness/runWitness.ts');
  const { formatWitnessKey } = await import('../ledger/log/witness/witnessKey.ts');
  const party = await openWitness(context, inputs);
  const signed: WitnessLook[] = [];
  if (confirm !== undefined) {
    const { initWitness } = await import('../flow/witness/initWitness.ts');
    const begun = await initWitness(party, await party.openLedger(confirm), () => true);
    if (begun?.when === 'now') signed.push({ kind: 'signed', copied: true, ...begun.cosigned });
  }
  const last = await runWitness(party, {
    once: minutes === 0,
    everyMs: context.services.pollMs ?? everySeconds * 1000,
    until: Date.now() + minutes * 60_000,
    signal: context.signal,
    isDone: async (ledger) => orders.length > 0 && (await areFinal(ledger, orders)),
    onLook: (look) => {
      if (look.kind === 'signed') signed.push(look);
      if (look.kind === 'signed') context.log(`Cosigned ${formatHead(look.checkpoint)}`);
      else if (look.copied) context.log(`Put the cosignature back on the ledger`);
    },
    onTrouble: context.log,
  });
  const key = formatWitnessKey(party.signer.key);
  const head = last === undefined ? '' : formatHead(last.checkpoint);
  context.setOutputs({ signed: signed.length, head, witness: key });
  context.addSummary(renderSigned(key, head, signed));
}

async function openWitness(context: ActionContext, inputs: WitnessInputs): Promise<WitnessParty> {
  const { openLedgerRepository } = await import('../ledger/git/gitLedger.ts');
  const { WitnessMemoryBranch } = await import('../ledger/witness/witnessMemory.ts');
  const { readWitnessSecret } = await import('../ledger/witness/witnessSigner.ts');
  const { passingHome, systemClock } = await import('../flow/witness/witnessParty.ts');
  const { key, memory, memoryBranch: branch, memoryToken, token } = inputs;
  const directory = join(await context.temporaryDirectory(), 'ledger');
  const url = await addressOf(context, { ...inputs, ledgerHead: undefined });
  const elsewhere = { ledger: memory ?? '', ledgerToken: memoryToken, token };
  const memoryUrl =
    memory === undefined
      ? url
      : await addressOf(context, {
          ...elsewhere,
          ledgerSshKey: undefined,
          ledgerKnownHosts: undefined,
          ledgerHead: undefined,
        });
  const options = { cacheDir: directory, userConfiguration: 'ignored' } as const;
  return {
    signer: readWitnessSecret(key, 'the input key'),
    memory: await WitnessMemoryBranch.open(memoryUrl, { ...options, branch }),
    // A runner keeps nothing: a memory that went back before this run is noticed by the copy on the ledger alone.
    home: passingHome(),
    openLedger: (head, cacheDir = directory) =>
      openLedgerRepository(url, {
        ...options,
        cacheDir,
        ...(head && { head }),
        onHead: (seen) => {
          context.noteLedgerHead(formatHead(seen));
        },
      }),
    now: systemClock,
  };
}

async function areFinal(repository: LedgerRepository, orders: readonly number[]): Promise<boolean> {
  const { Ledger } = await import('../ledger/ledger.ts');
  const { isFinal } = await import('../marketplace/order/orderState.ts');
  const ledger = new Ledger(repository);
  try {
    for (const id of orders) if (!isFinal((await ledger.order(id)).state)) return false;
    return true;
  } catch (error) {
    // What cannot be read of an order keeps no witness from its work.
    if (error instanceof CountersignError) return false;
    throw error;
  }
}

function renderSigned(key: string, head: string, signed: readonly WitnessLook[]): string {
  const who = `## 👁️ Witness\n\n${codeSpan(key)}\n\n`;
  if (signed.length === 0) return `${who}Nothing new: ${codeSpan(head)} is cosigned.`;
  const rows = signed.map(({ checkpoint, time }) => [
    codeSpan(formatHead(checkpoint)),
    new Date(time * 1000).toISOString(),
  ]);
  return `${who}The ledger only grew.\n\n${table(['Cosigned', 'At'], rows)}`;
}
