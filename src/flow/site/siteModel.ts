import type { RunMark, CheckStatus } from '../../checks.ts';
import type { Refusal } from '../../ledger/entries/accounts.ts';
import type { OfferReading } from '../../ledger/entries/offers.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { ReportVerdict } from '../../report/verifyReport.ts';

/** A number that a run's result reports, first and last and between. The solution's own word. */
export interface SiteMetric {
  readonly name: string;
  /** What the points are counted in: `epoch`, `step`. */
  readonly along: string;
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

/** One order as the site tells it. */
export interface SiteOrder {
  readonly reading: OrderReading;
  readonly names: Names;
  /** Of its report, where the TEE published one. */
  readonly judged:
    | {
        readonly verdict: ReportVerdict;
        readonly holds: CheckStatus;
        readonly run: RunMark;
      }
    | undefined;
  readonly metrics: readonly SiteMetric[];
}

/** One offer as the site tells it. */
export interface SiteOffer {
  readonly id: number;
  readonly reading: OfferReading;
  /** What its owner's key calls itself; empty where it says nothing. */
  readonly ownerName: string;
}

export type Names = Readonly<Record<string, string>>;

export interface LedgerSite {
  readonly ledger: string;
  readonly head: string;
  /** Newest first. */
  readonly orders: readonly SiteOrder[];
  /** How many orders more there are, of which the site has no page. */
  readonly older: number;
  readonly offers: readonly SiteOffer[];
  /** Entries that count for nothing, whoever wrote them. */
  readonly refused: readonly Refusal[];
  /** Orders and offers that stand still. */
  readonly frozen: readonly Refusal[];
  /** Keys that have ended, each in one line. */
  readonly ended: readonly string[];
}
