/** What `countersign init` is told on the command line. */
export interface InitOptions {
  readonly repository: string;
  readonly reviewer?: readonly string[];
  readonly alone?: boolean;
  readonly actions?: string;
  readonly resource?: string;
  readonly githubPlan?: string;
  readonly directory: string;
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly yes?: boolean;
  readonly ledger?: string;
  readonly storage?: string;
}
