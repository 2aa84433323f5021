import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { executePlan } from '../../../src/github/init/executePlan.ts';
import { observe } from '../../../src/github/init/observe.ts';
import type { InitWish, Plan } from '../../../src/github/init/plan.ts';
import { planInit } from '../../../src/github/init/planInit.ts';
import { renderPlan } from '../../../src/github/init/renderPlan.ts';
import { startScene, type Scene } from '../support.ts';

const wish: InitWish = {
  role: 'data-owner',
  repository: 'alice/data',
  environments: [
    { environment: 'alice', reviewers: [{ kind: 'user', name: 'alice' }], branches: ['main'] },
    { environment: 'alice-reads', reviewers: [], withoutReviewers: true, branches: ['main'] },
  ],
  keys: [{ name: 'COUNTERSIGN_KEY', environment: 'alice', publicFile: 'keys/alice.asc' }],
  secrets: [
    { name: 'READING_KEY', environment: 'alice-reads', outsideGate: true },
    { name: 'DATASET_RESOURCE', environment: 'alice' },
  ],
  variables: [{ name: 'LEDGER', value: 'acme/ledger' }],
  files: [{ path: '.github/workflows/approve.yml', content: 'on: workflow_dispatch\n' }],
  branch: { name: 'main', keepers: 'reviewers' },
  expected: [],
  ledgers: [
    {
      repository: 'acme/ledger',
      branches: ['ledger'],
      deployKey: { title: 'alice', publicKey: 'ssh-ed25519 AAAA alice@home' },
    },
  ],
};

let scene: Scene;
let files: Map<string, string>;
let keysMade: number;
async function prepare(): Promise<void> {
  scene = await startScene();
  scene.server.state.addAccount('acme', 'Organization', 'free');
  scene.server.state.addRepository('acme/ledger');
  files = new Map();
  keysMade = 0;
}
beforeEach(prepare);
afterEach(() => scene.server.close());

async function planFor(wished: InitWish): Promise<Plan> {
  const state = await observe(await scene.client(), wished, (path) => Promise.resolve(files.get(path)));
  return planInit(wished, state);
}

async function run(plan: Plan, wished = wish) {
  return executePlan(plan, wished, {
    github: await scene.client(),
    writeFile: (path, content) => {
      files.set(path, content);
      return Promise.resolve();
    },
    makeKey: () => {
      keysMade += 1;
      return Promise.resolve({ privateKey: `private ${keysMade}`, publicKey: `public ${keysMade}` });
    },
    secretValue: ({ name }) => Promise.resolve(`value of ${name}`),
  });
}

/** What the owner does with the files of the checkout. */
const push = (): void => {
  for (const [path, content] of files) scene.repository.files.set(path, content);
};
const writes = () => scene.server.requests.filter(({ line }) => !line.startsWith('GET'));
const vault = () => scene.repository.environments.get('alice')?.vault.secrets;

describe('preparing a repository', () => {
  test('plans in an order in which nothing secret is ever unprotected, and asks GitHub to change nothing yet', async () => {
    const plan = await planFor(wish);
    expect(plan.problems).toEqual([]);
    expect(plan.steps.map(({ kind }) => kind)).toEqual([
      ...['environment', 'environment', 'key', 'secret', 'secret'],
      ...['variable', 'file', 'pin-actions', 'guard-ledger', 'deploy-key'],
    ]);
    expect(writes()).toEqual([]);
  });

  test('says in words what it will do', async () => {
    const text = renderPlan(await planFor(wish));
    expect(text).toMatch(/^1\. Make the environment alice of alice\/data: alice must approve/);
    expect(text).toContain('private half, sealed, to the secret COUNTERSIGN_KEY of the environment alice');
    expect(text).toContain('Forbid deleting and force-pushing the branch ledger of acme/ledger');
    expect(text).not.toContain('value of');
  });

  test('does it, and then has nothing left to do', async () => {
    expect(await run(await planFor(wish))).toEqual({ weak: [], refused: [] });
    expect(vault()).toEqual(
      new Map([
        ['COUNTERSIGN_KEY', 'private 1'],
        ['DATASET_RESOURCE', 'value of DATASET_RESOURCE'],
      ]),
    );
    expect([...files.keys()]).toEqual(['keys/alice.asc', '.github/workflows/approve.yml']);
    expect(scene.server.state.repository('acme/ledger').rulesets[0]).toMatchObject({ enforcement: 'active' });

    expect(scene.repository.actions.pinned).toBe(true);

    const again = await planFor(wish);
    expect(again.steps).toEqual([]);
    expect(renderPlan(again)).toContain('Nothing is left for this command to do.');
    expect(again.left).toEqual([expect.stringContaining('then run this again: it protects main')]);
  });

  test('protects the default branch once what it protects is there: nobody could push it any more', async () => {
    await run(await planFor(wish));
    expect(scene.repository.rulesets).toEqual([]);
    push();
    const plan = await planFor(wish);
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['guard-branch']);
    expect(plan.left).toEqual([]);
    await run(plan);
    expect(scene.repository.rulesets).toMatchObject([{ enforcement: 'active', bypass_actors: [] }]);
    const done = await planFor(wish);
    expect([done.steps, done.left, done.problems]).toEqual([[], [], []]);
    expect(renderPlan(done)).toContain('Nothing is left to do.');
    files.set('.github/workflows/approve.yml', 'on: push\n');
    expect((await planFor(wish)).left).toEqual([expect.stringContaining('approve.yml')]);
  });

  test('where nobody is there to review, lets administrators alone change the default branch, at once', async () => {
    const alone = { ...wish, branch: { name: 'main', keepers: 'administrators' } } as const;
    await run(await planFor(alone), alone);
    expect(scene.repository.rulesets).toMatchObject([
      { bypass_actors: [{ actor_type: 'RepositoryRole', actor_id: 5 }] },
    ]);
    expect((await planFor(alone)).steps).toEqual([]);
  });

  test.each([
    ['pin-actions', /^PUT .*actions\/permissions/, 'actions/permissions --input -'],
    ['guard-ledger', /^POST \/repos\/acme\/ledger\/rulesets/, 'repos/acme/ledger/rulesets --input -'],
    ['deploy-key', /^POST .*\/keys/, 'gh repo deploy-key add - --allow-write'],
    ['guard-branch', /^POST \/repos\/alice\/data\/rulesets/, 'repos/alice/data/rulesets --input -'],
  ])('goes on where GitHub refuses a setting, and says the command: %s', async (kind, match, command) => {
    await run(await planFor(wish));
    push();
    scene.repository.actions.pinned = false;
    scene.server.state.repository('acme/ledger').rulesets.splice(0);
    scene.server.state.repository('acme/ledger').deployKeys.splice(0);
    scene.server.fail({ match, status: 403, message: 'Upgrade to GitHub Pro', times: 9 });
    const plan = await planFor(wish);
    expect(plan.steps).toHaveLength(4);
    const { refused } = await run(plan);
    expect(refused).toEqual([
      expect.objectContaining({
        why: expect.stringContaining('Upgrade to GitHub Pro'),
        byHand: expect.stringContaining(command),
      }),
    ]);
    expect((await planFor(wish)).steps.map((step) => step.kind)).toEqual([kind]);
  });

  test.each(['before', 'after'] as const)(
    'that broke off at any write, its connection cut %s it, goes on from there',
    async (cut) => {
      let brokeOff = 0;
      for (let skip = 0; skip < 20; skip += 1) {
        await scene.server.close();
        await prepare();
        scene.server.fail({ match: /^(PUT|POST|PATCH)/, cut, skip, times: 4 });
        const first = await run(await planFor(wish)).catch(() => 'broke off');
        if (first === 'broke off') brokeOff += 1;
        scene.server.heal();
        await run(await planFor(wish));
        expect((await planFor(wish)).steps).toEqual([]);
        expect(vault()?.get('COUNTERSIGN_KEY')).toBe(
          files.get('keys/alice.asc')?.replace('public', 'private'),
        );
        expect(scene.server.state.repository('acme/ledger').deployKeys).toHaveLength(1);
        expect(scene.server.state.repository('acme/ledger').rulesets).toHaveLength(1);
        if (first !== 'broke off') break;
      }
      expect(brokeOff).toBeGreaterThan(3);
    },
  );

  test('that broke off between the halves of the key makes a new one, whose halves belong together', async () => {
    scene.server.fail({ match: /PUT .*secrets\/COUNTERSIGN_KEY/, status: 403 });
    await expect(run(await planFor(wish))).rejects.toMatchObject({ code: 'refused' });
    expect(files.get('keys/alice.asc')).toBe('public 1');
    await run(await planFor(wish));
    expect(files.get('keys/alice.asc')).toBe('public 2');
    expect(vault()?.get('COUNTERSIGN_KEY')).toBe('private 2');
  });

  test('leaves a changed file alone and says so, unless told to write over it', async () => {
    files.set('.github/workflows/approve.yml', 'mine');
    const plan = await planFor(wish);
    expect(plan.steps.map(({ kind }) => kind)).not.toContain('file');
    expect(plan.notes.join()).toContain('differs from the template');
    const over = await planFor({ ...wish, overwrite: true });
    expect(over.steps.find(({ kind }) => kind === 'file')?.sentence).toMatch(/^Write over/);
  });
});

describe('preparing a repository is refused', () => {
  async function refusal(wished = wish): Promise<unknown> {
    const plan = await planFor(wished);
    const before = writes().length;
    const error = await run(plan, wished).catch((caught: unknown) => caught);
    expect(writes()).toHaveLength(before);
    return error;
  }

  test('where the plan of GitHub would not hold the rules', async () => {
    scene.repository.visibility = 'private';
    expect(await refusal()).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('private repository of a personal account'),
    });
  });

  test('where a secret of the environment is also one of the repository', async () => {
    scene.repository.vault.secrets.set('COUNTERSIGN_KEY', 'x');
    expect(await refusal()).toMatchObject({ message: expect.stringContaining('every job can read') });
  });

  test('where the private key is set and its public half is lost', async () => {
    await run(await planFor(wish));
    files.delete('keys/alice.asc');
    expect(await refusal()).toMatchObject({ message: expect.stringContaining('its public half') });
  });

  test("where a data owner's key would be outside her environment", async () => {
    const [key] = wish.keys;
    if (key === undefined) throw new Error('no key');
    const { environment, ...outside } = key;
    expect(environment).toBe('alice');
    await expect(planFor({ ...wish, keys: [outside] })).rejects.toMatchObject({ code: 'input' });
    const reads = { ...key, environment: 'alice-reads' };
    await expect(planFor({ ...wish, keys: [reads] })).rejects.toMatchObject({ code: 'input' });
  });

  test("where somebody weakened the ledger's ruleset", async () => {
    await run(await planFor(wish));
    const [ruleset] = scene.server.state.repository('acme/ledger').rulesets;
    if (ruleset !== undefined) ruleset['enforcement'] = 'disabled';
    expect(await refusal()).toMatchObject({
      message: expect.stringContaining('countersign-ledger of acme/ledger was weakened'),
    });
  });
});

test('a solution owner needs no environment', async () => {
  const { repository, variables, files: wished } = wish;
  const bob: InitWish = {
    ...{ role: 'solution-owner', repository, variables, files: wished, expected: [], ledgers: [] },
    branch: { name: 'main', keepers: 'administrators' },
    environments: [],
    keys: [{ name: 'COUNTERSIGN_KEY', publicFile: 'keys/bob.asc' }],
    secrets: [],
  };
  const plan = await planFor(bob);
  await run(plan, bob);
  expect(scene.repository.vault.secrets.get('COUNTERSIGN_KEY')).toBe('private 1');
  expect((await planFor(bob)).steps).toEqual([]);
});
