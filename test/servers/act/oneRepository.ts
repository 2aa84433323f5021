import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOT, type RunRecord, type RunRequest } from '../actDriver.ts';
import type { Repository } from '../githubServer.ts';
import {
  addAlice,
  addRepository,
  addWitness,
  makeExampleStage,
  readingHalf,
  type ExampleStage,
} from './exampleStage.ts';
import type { Decision, Waiting } from './gate.ts';

export const NAME = 'alice/shared';

/** What is on a stage instead of what the example has: the dataset, and an example that is laid over Bob's checkout. */
export interface Other {
  readonly dataset?: string;
  readonly over?: string;
}

/** `examples/one-repository` on its stage: one repository of Alice's, in which Bob has a pull request 7. */
export class OneRepository {
  readonly stage: ExampleStage;
  readonly repository: Repository;
  readonly directory: string;
  /** Of all runs, in their order. */
  readonly records: RunRecord[] = [];

  constructor(stage: ExampleStage, repository: Repository, directory: string) {
    this.stage = stage;
    this.repository = repository;
    this.directory = directory;
  }

  static async make(act: string, head: string, { dataset, over }: Other = {}): Promise<OneRepository> {
    const stage = await makeExampleStage(act, dataset);
    const { server, keys, storage, fingerprints, teeRoot } = stage;
    for (const login of ['alice', 'bob']) server.state.addAccount(login);
    const repository = addRepository(
      stage,
      NAME,
      {
        bob: { BOB_KEY: keys.bob.armor() },
        'bob-reads': { BOB_READING_KEY: await readingHalf(keys.bob) },
        tee: { TEE_KEY: keys.tee.armor(), TEE_ROOT: teeRoot },
      },
      { COUNTERSIGN_STORAGE: storage, ALICE_ACCOUNT: fingerprints.alice },
    );
    repository.comments.set(7, []);
    repository.pullHeads.set(7, head);
    addAlice(stage, repository);
    const directory = stage.checkout('one-repository', 'repository', true, over);
    addWitness(stage, repository, directory);
    mkdirSync(join(directory, 'keys'));
    writeFileSync(join(directory, 'keys', 'bob.asc'), keys.bob.toPublic().armor());
    return new OneRepository(stage, repository, directory);
  }

  async run(
    workflow: string,
    payload: Record<string, unknown>,
    decision: Decision | ((waiting: Waiting) => Decision) = 'timed-out',
    actor = BOT,
    more: Partial<RunRequest> = {},
  ): Promise<RunRecord & { asked: Waiting[] }> {
    const asked: Waiting[] = [];
    const name = 'pull_request' in payload ? 'pull_request' : 'workflow_dispatch';
    const gate = (waiting: Waiting): Decision => {
      asked.push(waiting);
      return typeof decision === 'function' ? decision(waiting) : decision;
    };
    const event = { name, payload };
    const record = await this.stage.driver.run({
      ...{ repository: NAME, directory: this.directory, workflow, event, actor, gate },
      ...more,
    });
    this.records.push(record);
    return { ...record, asked };
  }

  /** The payload of a push to the pull request, from this repository or a fork. */
  pull(from = NAME): Record<string, unknown> {
    const sha = this.repository.pullHeads.get(7);
    return { number: 7, pull_request: { number: 7, head: { sha, repo: { full_name: from } } } };
  }

  /** What Bob's checkout orders from now on. */
  configure(configuration: object): void {
    writeFileSync(join(this.directory, 'configuration.json'), JSON.stringify(configuration));
  }
}
