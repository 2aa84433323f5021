import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GateScene, refusing, type Change, type GoodGate } from '../actions/gateScene.ts';
import { good } from '../actions/cast.ts';
import type { JsonObject } from '../servers/github/openApi.ts';

/**
 * The environment lets the default branch in alone: then whoever changes that branch reads what the environment holds.
 * Each case weakens one rule of the branch; Alice's job, with her key, must refuse by the check that is meant.
 */
let scene: GateScene;
beforeAll(async () => {
  scene = await GateScene.start();
});
afterAll(() => scene.cast.close());

/** Rules of the default branch without which its workflows are anybody's. */
const UNPROTECTED: readonly (readonly [string, Change, readonly string[]])[] = [
  [
    'has no rules at all',
    ({ repository }) => {
      repository.rulesets.length = 0;
    },
    [
      ...['branch-pull-request', 'branch-code-owners', 'branch-last-push', 'branch-deletion'],
      ...['branch-force-push', 'branch-bypass'],
    ],
  ],
  ['can be deleted', without('deletion'), ['branch-deletion']],
  ['can be rewritten', without('non_fast_forward'), ['branch-force-push']],
  [
    'takes pull requests that nobody approved',
    parameters({ required_approving_review_count: 0 }),
    ['branch-pull-request'],
  ],
  ['does not ask code owners', parameters({ require_code_owner_review: false }), ['branch-code-owners']],
  [
    'takes what is pushed after the approval',
    parameters({ dismiss_stale_reviews_on_push: false, require_last_push_approval: false }),
    ['branch-last-push'],
  ],
  [
    'has a CODEOWNERS that says nothing of workflows',
    ({ repository }) => repository.files.set('.github/CODEOWNERS', '/data/ @alice\n'),
    ['branch-codeowners-file'],
  ],
  [
    'has a CODEOWNERS whose last word is Bob',
    ({ repository }) => repository.files.set('.github/CODEOWNERS', '/.github/ @alice\n*.yml @alice @bob\n'),
    ['branch-codeowners-file'],
  ],
  [
    'keeps stale approvals, and somebody else approved the last push',
    parameters({ dismiss_stale_reviews_on_push: false, require_last_push_approval: true }),
    ['branch-last-push'],
  ],
  [
    'has a CODEOWNERS that gives away one workflow',
    ({ repository }) =>
      repository.files.set('.github/CODEOWNERS', '/.github/ @alice\n/.github/workflows/approve.yml @bob\n'),
    ['branch-codeowners-file'],
  ],
  [
    'has a CODEOWNERS that gives away what ends in .yaml',
    ({ repository }) => repository.files.set('.github/CODEOWNERS', '/.github/ @alice\n*.yaml @bob\n'),
    ['branch-codeowners-file'],
  ],
  [
    'has a CODEOWNERS that goes on behind what anybody reads',
    ({ repository }) =>
      repository.files.set('.github/CODEOWNERS', `/.github/ @alice\n${'#\n'.repeat(150_000)}* @bob\n`),
    ['branch-codeowners-file'],
  ],
  [
    'has a CODEOWNERS of Alice, who may not write any more',
    ({ repository }) => repository.readers.add('alice'),
    ['branch-codeowners-file'],
  ],
  [
    'has a CODEOWNERS of a team that is asked beside her',
    (gate) => {
      ownedByTeam(gate, gate.server.state.nextId());
    },
    ['branch-codeowners-file'],
  ],
  [
    'has a CODEOWNERS of a team whose number is hers: those of teams and of people are counted apart',
    (gate) => {
      ownedByTeam(gate, gate.server.state.account('alice').id);
    },
    ['branch-codeowners-file'],
  ],
  [
    'has no CODEOWNERS',
    ({ repository }) => repository.files.delete('.github/CODEOWNERS'),
    ['branch-codeowners-file'],
  ],
];

function ownedByTeam({ server: { state }, environment, repository, inputs }: GoodGate, id: number): void {
  inputs['approvers'] = `alice:${state.account('alice').id}`;
  state.teams.push({ id, organization: 'acme', slug: 'owners', members: ['alice', 'bob'] });
  environment.reviewers.push({ type: 'Team', id });
  repository.files.set('.github/CODEOWNERS', '/.github/ @acme/owners\n');
}
function without(type: string): Change {
  return ({ ruleset }) => {
    ruleset['rules'] = (ruleset['rules'] as JsonObject[]).filter((rule) => rule['type'] !== type);
  };
}
function parameters(change: JsonObject): Change {
  return ({ ruleset }) => {
    for (const rule of ruleset['rules'] as JsonObject[])
      if (rule['type'] === 'pull_request') Object.assign(rule['parameters'] as JsonObject, change);
  };
}

const asAdministrator: Change = ({ inputs }) => {
  inputs['token'] = 'admin-token';
};
const bypassedBy =
  (actor_type: string, actor_id: number | null): Change =>
  (gate) => {
    asAdministrator(gate);
    gate.ruleset['bypass_actors'] = [{ actor_type, actor_id, bypass_mode: 'always' }];
  };
const restricted: Change = ({ ruleset, repository }) => {
  ruleset['rules'] = ['update', 'deletion', 'non_fast_forward'].map((type) => ({ type }));
  repository.files.clear();
};
const all =
  (...changes: Change[]): Change =>
  (gate) => {
    for (const change of changes) change(gate);
  };
const RULES = [
  ...['branch-pull-request', 'branch-code-owners', 'branch-last-push', 'branch-deletion'],
  ...['branch-force-push', 'branch-bypass'],
];

const BYPASSED: readonly (readonly [string, Change, readonly string[]])[] = [
  ['can be bypassed by who may write', bypassedBy('RepositoryRole', 4), RULES],
  ['can be bypassed by an app', bypassedBy('Integration', 1), RULES],
  ['can be bypassed by administrators', bypassedBy('RepositoryRole', 5), RULES],
  [
    'can be bypassed by the job itself',
    ({ ruleset }) => {
      ruleset['current_user_can_bypass'] = 'always';
    },
    RULES,
  ],
  [
    'is updated by who may write, alone',
    all(restricted, bypassedBy('RepositoryRole', 4)),
    [...RULES, 'branch-codeowners-file'],
  ],
  [
    'lets administrators alone update it, and its upstream',
    all(restricted, bypassedBy('RepositoryRole', 5), ({ ruleset }) => {
      const rules = ruleset['rules'] as JsonObject[];
      for (const rule of rules)
        if (rule['type'] === 'update') rule['parameters'] = { update_allows_fetch_and_merge: true };
    }),
    [...RULES, 'branch-codeowners-file'],
  ],
  [
    'is of another branch',
    ({ ruleset }) => {
      ruleset['conditions'] = { ref_name: { include: ['refs/heads/ledger'], exclude: [] } };
    },
    RULES,
  ],
  [
    'is on trial',
    ({ ruleset }) => {
      ruleset['enforcement'] = 'evaluate';
    },
    RULES,
  ],
];

const protection =
  (change: JsonObject): Change =>
  ({ repository, server: { state } }) => {
    repository.rulesets.length = 0;
    repository.classicProtection = {
      required_pull_request_reviews: {
        ...{ dismiss_stale_reviews: true, require_code_owner_reviews: true },
        ...{ required_approving_review_count: 1, ...(change['reviews'] as JsonObject | undefined) },
      },
      enforce_admins: { url: 'https://api.github.com/x', enabled: true },
      ...change,
    };
    delete repository.classicProtection['reviews'];
    const permissions = { actions: 'read', contents: 'read', administration: 'read' } as const;
    state.tokens.set('job-token', { login: 'github-actions[bot]', permissions });
  };
const CLASSIC: readonly (readonly [string, Change, readonly string[]])[] = [
  ['takes force pushes', protection({ allow_force_pushes: { enabled: true } }), ['branch-force-push']],
  ['can be deleted', protection({ allow_deletions: { enabled: true } }), ['branch-deletion']],
  [
    'asks no code owner',
    protection({ reviews: { require_code_owner_reviews: false } }),
    ['branch-code-owners'],
  ],
  ['keeps stale approvals', protection({ reviews: { dismiss_stale_reviews: false } }), ['branch-last-push']],
  [
    'does not bind administrators',
    protection({ enforce_admins: { url: 'https://api.github.com/x', enabled: false } }),
    RULES,
  ],
  [
    'lets Bob go past the review',
    all(protection({}), ({ server, repository }) => {
      const reviews = repository.classicProtection?.['required_pull_request_reviews'] as JsonObject;
      const bypass_pull_request_allowances = { users: [{ login: 'bob' }], teams: [], apps: [] };
      const body = {
        ...repository.classicProtection,
        required_pull_request_reviews: { ...reviews, bypass_pull_request_allowances },
      };
      server.fail({ match: /\/protection$/, body });
    }),
    RULES,
  ],
];

describe("Alice's job, where the default branch", () => {
  test.each(UNPROTECTED)('%s, signs nothing', async (_, change, ids) => {
    const ran = await scene.complete(change);
    expect([ran.status, refusing(ran)]).toEqual([1, ids]);
  });

  test.each(BYPASSED)('has a ruleset that %s, signs nothing', async (_, change, ids) => {
    const ran = await scene.complete(change);
    expect([ran.status, refusing(ran)]).toEqual([1, ids]);
  });

  test.each(CLASSIC)('has classic protection that %s, signs nothing', async (_, change, ids) => {
    const ran = await scene.complete(change);
    expect([ran.status, refusing(ran)]).toEqual([1, ids]);
    expect(await scene.isBlocked()).toBe(true);
  });
});

describe("Alice's job signs, where the default branch", () => {
  test.each<readonly [string, Change]>([
    ['has a ruleset without bypass', asAdministrator],
    ['has classic protection, which the token may read', protection({})],
    ['is updated by administrators alone', all(restricted, bypassedBy('RepositoryRole', 5))],
    [
      'has a CODEOWNERS whose last word is Alice',
      ({ repository }) => repository.files.set('.github/CODEOWNERS', '* @bob\n/.github/ @Alice\n'),
    ],
  ])('%s', async (_, change) => {
    await scene.waitForAlice();
    const { outputs } = good(await scene.complete(change));
    expect(outputs).toMatchObject({ protected: 'true', changed: 'true' });
  });
});
