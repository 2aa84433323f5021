import type { Source } from '../../marketplace/order/source.ts';
import type { Resource } from '../../resource/resource.ts';

/** An input or a solution: an offer on the ledger, or a resource of the customer's own. */
export type Ingredient =
  | { readonly kind: 'offer'; readonly offer: number; readonly slot: number | undefined }
  | { readonly kind: 'resource'; readonly resource: Resource };

export interface OrderRequest {
  readonly solution: Ingredient;
  /** What the order is made from; signed with it. */
  readonly source?: Source;
  /** In the order of /sp/inputs/input-0001, input-0002 … */
  readonly data: readonly Ingredient[];
  readonly tee: { readonly offer: number; readonly slot: number | undefined };
  /** What /sp/configurations/configuration.json will hold. */
  readonly configuration: unknown;
  /** Refuse unless the solution has this hash. */
  readonly solutionHash?: string;
  readonly minutes?: number;
  readonly deposit?: string;
  /** Placing the same request again finds the first order. Random when absent. */
  readonly request?: string;
}
