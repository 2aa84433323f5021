import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOT, type RunRecord, type RunRequest } from '../actDriver.ts';
import type { Repository } from '../githubServer.ts';
import { withCode } from './aliceApproves.ts';
import {
  addAlice,
  addRepository,
  addWitness,
  failures,
  makeExampleStage,
  readingHalf,
  type ExampleStage,
} from './exampleStage.ts';
import type { Other } from './oneRepository.ts';

export function dispatch(inputs: object = {}): RunRequest['event'] {
  return { name: 'workflow_dispatch', payload: { inputs } };
}

type Name = 'alice/data' | 'bob/solution' | 'operator/tee';

/** `examples/several-repositories` on its stage: one of each party, and a pull request 7 in Bob's, which is private. */
export class SeveralRepositories {
  readonly stage: ExampleStage;
  readonly repositories: Readonly<Record<Name, Repository>>;
  readonly checkouts: Record<Name, string>;
  /** Of all runs, in their order. */
  readonly records: RunRecord[] = [];

  constructor(stage: ExampleStage, repositories: Readonly<Record<Name, Repository>>, over?: string) {
    this.stage = stage;
    this.repositories = repositories;
    this.checkouts = {
      'alice/data': stage.checkout('several-repositories/alice', 'alice'),
      'bob/solution': stage.checkout('several-repositories/bob', 'bob', true, over),
      'operator/tee': stage.checkout('several-repositories/operator', 'operator'),
    };
    addWitness(stage, repositories['alice/data'], this.checkouts['alice/data']);
  }

  static async make(act: string, head: string, { dataset, over }: Other = {}): Promise<SeveralRepositories> {
    const stage = await makeExampleStage(act, dataset);
    const { tokens } = stage.server.state;
    for (const login of ['alice', 'bob', 'operator']) stage.server.state.addAccount(login);
    const shared = { COUNTERSIGN_STORAGE: stage.storage };
    const alice = addRepository(
      stage,
      'alice/data',
      {},
      { ...shared, COUNTERSIGN_ACCOUNT: stage.fingerprints.alice },
    );
    addAlice(stage, alice);
    const bob = await addBob(stage, shared, head);
    const permissions = { actions: 'write' } as const;
    tokens.set('github_pat_bob', { login: 'bob', permissions });
    tokens.set('github_pat_for_tee', { login: 'bob', permissions, repository: 'bob/solution' });
    const { tee } = stage.keys;
    const operator = addRepository(
      stage,
      'operator/tee',
      { tee: { TEE_KEY: tee.armor(), TEE_ROOT: stage.teeRoot, NOTIFY_TOKEN: 'github_pat_for_tee' } },
      { ...shared, TEE_OFFER: '300', TEE_STATE: stage.path('state'), NOTIFY: 'bob/solution/result.yml' },
    );
    return new SeveralRepositories(
      stage,
      { 'alice/data': alice, 'bob/solution': bob, 'operator/tee': operator },
      over,
    );
  }

  async run(
    repository: Name,
    workflow: string,
    event: RunRequest['event'],
    more: Partial<RunRequest> = {},
  ): Promise<RunRecord> {
    const directory = this.checkouts[repository];
    const record = await this.stage.driver.run({
      ...{ repository, directory, workflow, event, actor: 'bob', gate: withCode },
      ...more,
    });
    this.records.push(record);
    return record;
  }

  /** @throws Error with the logs of the jobs that failed. */
  async good(...words: Parameters<SeveralRepositories['run']>): Promise<RunRecord> {
    const record = await this.run(...words);
    const failed = failures(record);
    if (failed !== undefined) throw new Error(failed);
    return record;
  }

  /**
   * Alice's gate in a run that is to sign nothing.
   * @throws Error when it signed: her witness would wait for a TEE that nobody starts.
   */
  async refused(event: RunRequest['event'], more: Partial<RunRequest>): Promise<RunRecord> {
    return this.run('alice/data', 'approve.yml', event, {
      ...more,
      beforeJob: async (job, done) => {
        if (job === 'witness' && done['approve']?.result === 'success') throw new Error('it was signed');
        await more.beforeJob?.(job, done);
      },
    });
  }

  /** Alice's gate, and the TEE's next run while her witness watches. */
  async approveAndRun(
    event: RunRequest['event'],
    actor: string,
  ): Promise<{ approved: RunRecord; ran: RunRecord }> {
    const tee: Promise<RunRecord>[] = [];
    const approved = await this.good('alice/data', 'approve.yml', event, {
      actor,
      beforeJob: (job) => {
        if (job === 'witness')
          tee.push(this.good('operator/tee', 'tee.yml', { name: 'schedule' }, { actor: 'operator' }));
        return Promise.resolve();
      },
    });
    const [ran] = await Promise.all(tee);
    if (ran === undefined) throw new Error('nothing watched');
    return { approved, ran };
  }

  /** Bob's workflow that fetches and verifies: told of an order, or on its schedule. */
  result(inputs?: object): Promise<RunRecord> {
    const event = inputs === undefined ? { name: 'schedule' } : dispatch(inputs);
    return this.run('bob/solution', 'result.yml', event, { actor: BOT });
  }

  /** A push to Bob's pull request. */
  pull(): RunRequest['event'] {
    const sha = this.repositories['bob/solution'].pullHeads.get(7);
    const head = { sha, repo: { full_name: 'bob/solution' } };
    return { name: 'pull_request', payload: { number: 7, pull_request: { number: 7, head } } };
  }

  /** What Bob's checkout orders from now on. */
  configure(configuration: object): void {
    writeFileSync(join(this.checkouts['bob/solution'], 'configuration.json'), JSON.stringify(configuration));
  }

  /** Changes a workflow file, and answers how it was. */
  edit(repository: Name, workflow: string, change: (text: string) => string): string {
    const path = join(this.checkouts[repository], '.github', 'workflows', workflow);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, change(text));
    return text;
  }
}

async function addBob(
  stage: ExampleStage,
  shared: Readonly<Record<string, string>>,
  head: string,
): Promise<Repository> {
  const { bob } = stage.keys;
  const repository = addRepository(
    stage,
    'bob/solution',
    {
      bob: { BOB_KEY: bob.armor(), NOTIFY_TOKEN: 'github_pat_bob' },
      'bob-reads': { BOB_READING_KEY: await readingHalf(bob) },
    },
    {
      ...{ ...shared, TEE_OFFER: '300', DATA_OFFER: '600', COUNTERSIGN_ACCOUNT: stage.fingerprints.bob },
      NOTIFY: 'alice/data/approve.yml\noperator/tee/tee.yml',
    },
  );
  repository.visibility = 'private';
  repository.comments.set(7, []);
  repository.pullHeads.set(7, head);
  return repository;
}
