import type { Check } from '../../checks.ts';
import type { PlacedEntry } from '../order/orderEntries.ts';
import type { Recorded } from '../order/orderState.ts';

/** The order that an owner approved last, by this same offer. */
export interface LastApproved {
  readonly order: number;
  /** When, as its entry says. */
  readonly at: string;
  readonly solutionHash: string;
  readonly configuration: unknown;
}

/** What a card tells beside the approval's own members. */
export interface CardFacts {
  /** The order's first entry: the approval's orderDigest is its digest. */
  readonly placed: Recorded<PlacedEntry>;
  /** What keys call themselves, by fingerprint. Nobody proves a name. */
  readonly names: Readonly<Record<string, string>>;
  readonly offers: Readonly<Record<number, { readonly name: string; readonly owner: string }>>;
  /** How the TEE's evidence was judged by the owner's policy; undefined where a card stands beside its own checks. */
  readonly judged: readonly Check[] | undefined;
  /** Digest of the policy that the offer has by now, where that is another than the one that the order was placed under. */
  readonly newerPolicy?: string;
  /** As the owner's policy names them; undefined where it names none. */
  readonly witnesses: { readonly keys: readonly string[]; readonly quorum: number } | undefined;
  /** `none`: there is none among so many of the ledger's newest entries. Undefined: it was not looked for. */
  readonly lastApproved: LastApproved | { readonly none: number } | undefined;
  /** Where the ledger is reached. */
  readonly ledgerPlace?: string;
  /** False while it is only asked for. */
  readonly isSigned: boolean;
}
