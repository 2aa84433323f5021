import { BadInput, type InputSpec } from '../../github/runner/inputs.ts';
import { line, optional, secret, text, wholeNumber, words } from '../../github/runner/inputKinds.ts';
import { parseHead } from '../../ledger/ledgerHead.ts';
import { MAX_ID } from '../../ledger/ledgerPaths.ts';
import type { Tree } from '../../ledger/log/tree/consistencyProof.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';

/** A state of the ledger, as the output `ledger-head` of an earlier job has it. */
export function ledgerHead(): InputSpec<Tree> {
  return {
    read: (value) => {
      const head = parseHead(value);
      if (head !== undefined) return head;
      throw new BadInput(`must be the ledger-head of an earlier job, not "${escapeForTerminal(value, 60)}"`);
    },
  };
}

/** Who acts. */
export const KEY_INPUTS = { key: secret(), passphrase: optional(secret()) };

/** Where the ledger is, and what opens it. */
export const LEDGER_INPUTS = {
  ledger: line(),
  'ledger-token': optional(secret()),
  'ledger-ssh-key': optional(secret()),
  'ledger-known-hosts': optional(text()),
  'ledger-head': optional(ledgerHead()),
  token: optional(secret()),
};

export const STORAGE_INPUTS = { storage: line() };
export const POLICY_INPUTS = { policy: optional(text()) };

export interface LedgerAccess {
  readonly ledger: string;
  readonly ledgerToken: string | undefined;
  readonly ledgerSshKey: string | undefined;
  readonly ledgerKnownHosts: string | undefined;
  /** The newest state that an earlier job saw. */
  readonly ledgerHead: Tree | undefined;
  /** A directory that a runner keeps between jobs: what was seen of the ledger is remembered there. */
  readonly memory?: string | undefined;
  readonly token: string | undefined;
}

/** The number of an order, a suborder or an offer. */
export function ledgerId(): InputSpec<number> {
  return wholeNumber({ min: 1, max: MAX_ID });
}

/** Numbers between commas, spaces or lines. */
export function ledgerIds(): InputSpec<readonly number[]> {
  return words(ledgerId().read);
}

export interface OfferChoice {
  readonly offer: number;
  readonly slot: number | undefined;
}

/** `18291,119654` or `18291`, as the guide has it. */
export function offerChoice(): InputSpec<OfferChoice> {
  return {
    read: (value) => {
      const found = readOfferChoice(value);
      if (found !== undefined) return found;
      throw new BadInput(`must be OFFER_ID or OFFER_ID,SLOT_ID, not "${escapeForTerminal(value, 60)}"`);
    },
  };
}

/** @returns undefined for what is not written as an offer */
export function readOfferChoice(value: string): OfferChoice | undefined {
  const [, offer, slot] = /^([1-9]\d{0,11})(?:\s*,\s*([1-9]\d{0,13}))?$/.exec(value) ?? [];
  if (offer === undefined) return undefined;
  return { offer: Number(offer), slot: slot === undefined ? undefined : Number(slot) };
}

/** A number with or without a fraction. */
export function amount({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): InputSpec<number> {
  return {
    read: (value) => {
      const number = /^\d{1,16}(?:\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      throw new BadInput(`must be a number from ${min} to ${max}, not "${escapeForTerminal(value, 60)}"`);
    },
  };
}
