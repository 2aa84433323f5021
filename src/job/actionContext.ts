import type { RunEvent } from '../github/runner/event.ts';
import type { SecretRegistry } from '../github/runner/mask.ts';
import type { buildSolution } from '../solution/buildSolution.ts';
import type { openThisMachine } from '../tee/attesters/openThisMachine.ts';
import type { Sandbox } from '../tee/sandbox/sandbox.ts';

export type ActionEnvironment = Record<string, string | undefined>;

/** What an action reaches of the machine, for tests to stand in for. */
export interface ActionServices {
  readonly sandbox?: (env: ActionEnvironment) => Promise<Sandbox>;
  readonly openMachine?: typeof openThisMachine;
  readonly cache?: CacheClient;
  readonly build?: typeof buildSolution;
  /** Milliseconds between two looks at the ledger. */
  readonly pollMs?: number;
}

/** The part of @actions/cache that is used. */
export interface CacheClient {
  isFeatureAvailable(): boolean;
  /**
   * @param prefixes of keys to take where there is no such key, the latest first
   * @returns the key that was found
   */
  restoreCache(paths: string[], key: string, prefixes?: string[]): Promise<string | undefined>;
  saveCache(paths: string[], key: string): Promise<number>;
}

/** One run of an action: where it reads from, and all the ways in which it may speak. */
export interface ActionContext {
  readonly name: string;
  /** `process.env` on a runner. */
  readonly env: ActionEnvironment;
  readonly secrets: SecretRegistry;
  /** What started the run. */
  readonly event: RunEvent;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  readonly services: ActionServices;
  /** One line in the log, shown and never obeyed; a line that holds a secret is left out. */
  readonly log: (line: string) => void;
  /** A warning on the run's page. */
  readonly warn: (message: string) => void;
  /** What the run came to, or something worth knowing: on its page and as a line of the log. */
  readonly notice: (message: string) => void;
  setOutputs(values: Readonly<Record<string, string | number | boolean>>): void;
  /** The newest state of the ledger that this run saw: an output at its end, for the jobs that come after. */
  noteLedgerHead(commit: string): void;
  /** Adds Markdown to the step's summary. */
  addSummary(markdown: string): void;
  /** Bytes that the step's summary has room for. */
  summaryRoom(): number;
  /** A directory of this run alone (0700), removed at its end. */
  temporaryDirectory(): Promise<string>;
}

/** The run's page. `undefined` outside Actions. */
export function runUrlOf(env: ActionEnvironment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return undefined;
  return `${server}/${repository}/actions/runs/${run}`;
}
