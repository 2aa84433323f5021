import { cardCode } from '../../src/marketplace/card/cardCode.ts';
import { goodRuleset, makeGoodGate } from '../servers/github/goodGate.ts';
import type { JsonObject } from '../servers/github/openApi.ts';
import {
  startGitHubServer,
  type Environment,
  type GitHubServer,
  type Repository,
  type Run,
} from '../servers/githubServer.ts';
import { good, makeCast, placeOrder, TRIAL_POLICY, type Cast, type CastOrder } from './cast.ts';
import type { Ran } from './runner.ts';

/** A gate that holds, and the run at it, for a test to change one thing of. */
export interface GoodGate {
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly environment: Environment;
  readonly reading: Environment;
  readonly run: Run;
  readonly ruleset: JsonObject;
  readonly inputs: Record<string, string | boolean>;
  readonly env: Record<string, string>;
  /** Of the card that Alice was shown; it stands in her comment. */
  readonly code: string;
}

/** What it returns is of no account. */
export type Change = (gate: GoodGate) => unknown;

/** Alice's repository on GitHub, Bob as who starts runs, an order that waits for her. */
export class GateScene {
  readonly cast: Cast;
  readonly #hash: string;
  readonly #offers: CastOrder['offers'];
  order = '';
  suborder = '';
  #orders = 0;

  private constructor(cast: Cast, { hash, offers }: CastOrder) {
    this.cast = cast;
    this.#hash = hash;
    this.#offers = offers;
  }

  static async start(): Promise<GateScene> {
    const cast = await makeCast();
    const scene = new GateScene(cast, await placeOrder(cast));
    await scene.waitForAlice();
    return scene;
  }

  /** An order of its own for a test that completes it: placed and attested. */
  async waitForAlice(): Promise<void> {
    const inputs = {
      ...this.cast.as('bob'),
      solution: this.cast.path('solution.resource.json.asc'),
      ...this.#offers,
      policy: TRIAL_POLICY,
    };
    const placed = await this.cast.runner.run('place-order', inputs, {
      GITHUB_RUN_ID: String(++this.#orders),
    });
    const { outputs } = good(placed);
    this.order = outputs['order'] ?? '';
    this.suborder = outputs['data-suborder'] ?? '';
    good(await this.runTee());
  }

  runTee(): Promise<Ran> {
    return this.cast.runner.run('run-tee', {
      ...this.cast.as('operator'),
      'simulated-root': this.cast.simulatedRoot,
      'ledger-head': this.cast.ledgerHead(),
      storage: this.cast.storage,
      orders: this.order,
    });
  }

  /** Runs Alice's job behind a gate that holds but for one change. */
  async complete(change: Change = () => undefined): Promise<Ran> {
    const server = await startGitHubServer();
    try {
      const { cast, suborder } = this;
      const digest = await cast.cardDigest(Number(suborder));
      const gate = makeGate(server, cardCode(digest));
      change(gate);
      return await cast.runner.run(
        'complete-suborder',
        {
          ...cast.as('alice'),
          suborder,
          resource: cast.path('dataset.resource.json.asc'),
          'solution-hash': this.#hash,
          'card-digest': digest,
          'ledger-head': cast.ledgerHead(),
          ...gate.inputs,
        },
        gate.env,
      );
    } finally {
      await server.close();
    }
  }

  async isBlocked(): Promise<boolean> {
    const account = this.cast.keys.alice.toPublic().armor();
    const inputs = { account, ledger: this.cast.ledger, orders: this.order };
    const { outputs } = good(await this.cast.runner.run('pending-suborders', inputs));
    return outputs['count'] === '1';
  }
}

/** The organization acme, whose repository Alice and Bob share; Alice wrote the code beside her yes. */
export function makeGate(server: GitHubServer, code = ''): GoodGate {
  const { state, url } = server;
  state.addAccount('acme', 'Organization', 'team');
  for (const login of ['alice', 'bob', 'carol', 'mallory']) state.addAccount(login);
  state.addAccount('github-actions[bot]', 'Bot');
  const permissions = { actions: 'read', contents: 'read' } as const;
  state.tokens.set('job-token', { login: 'github-actions[bot]', permissions });
  state.tokens.set('admin-token', { login: 'alice' });
  const repository = state.addRepository('acme/shared');
  const environment = makeGoodGate(state, repository, { environment: 'alice', reviewer: 'alice' });
  const { branchPolicy, branchPatterns, canAdminsBypass } = environment;
  const reading = state.addEnvironment(repository, 'alice-reads', {
    ...{ branchPolicy, branchPatterns: [...branchPatterns], canAdminsBypass },
  });
  const approved = { user: 'alice', state: 'approved', comment: code, environments: ['alice'] };
  const run = state.addRun(repository, 'github-actions[bot]', 'workflow_dispatch', [approved]);
  return {
    ...{ server, repository, environment, reading, run, code },
    ruleset: repository.rulesets[0] ?? goodRuleset(1),
    inputs: { environment: 'alice', 'reading-environments': 'alice-reads', token: 'job-token' },
    env: {
      GITHUB_REPOSITORY: 'acme/shared',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_API_URL: url,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: 'acme/shared/.github/workflows/approve.yml@refs/heads/main',
    },
  };
}

/** The checks of the gate that a run told to be against it, in the log's order. */
export function refusing({ log }: Ran): string[] {
  return [...log.matchAll(/^GATE ([a-z-]+):/gm)].map(([, id = '']) => id);
}
