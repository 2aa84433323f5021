import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../client/client.ts';
import { createEnvironment } from './createEnvironment.ts';
import type { GateCheck } from '../gate/gateCheck.ts';
import { judgeEnvironment, judgeReadingEnvironment } from '../gate/judge/judgeEnvironment.ts';
import { parseRepository } from '../repositoryName.ts';
import { setSecret, setVariable, type Place } from './secrets.ts';
import { requirePins } from './actionsPermissions.ts';
import { byHand } from './byHand.ts';
import { appendOnly, defaultBranch, makeRuleset } from './rulesets.ts';
import type { InitWish, KeyWish, Named, Plan, SecretWish, Step } from './plan.ts';

/** What the steps need from outside. Secret values pass through here and are never printed. */
export interface InitTools {
  readonly github: GitHubClient;
  readonly writeFile: (path: string, content: string) => Promise<void>;
  /** The OpenPGP key of the wish, both halves armoured; kept by its owner before it is given here. */
  readonly makeKey: (key: KeyWish) => Promise<{
    readonly privateKey: string;
    readonly publicKey: string;
    /** The half that cannot sign, where the wish says where it goes. */
    readonly readingKey?: string;
  }>;
  /** The value of a secret of the wish; never asked for a key's. */
  readonly secretValue: (secret: SecretWish) => Promise<string>;
  readonly onStep?: (sentence: string, number: number, of: number) => void;
}

/** A setting that GitHub did not take, and how to make it by hand. */
export interface Refused {
  readonly sentence: string;
  readonly why: string;
  readonly byHand: string;
}

export interface Executed {
  /** What of an environment's protection GitHub still doesn't hold, with how to mend it by hand. */
  readonly weak: readonly GateCheck[];
  readonly refused: readonly Refused[];
}

/** What holds nothing else up: the plan goes on where GitHub refuses it. */
const SETTINGS: readonly Step['kind'][] = ['pin-actions', 'guard-branch', 'guard-ledger', 'deploy-key'];

/**
 * Does the steps of a plan, in order. Where GitHub refuses a setting for the plan or for a permission, the others are
 * still made. When another step fails, an environment for example, the rest is not begun; plan again and go on from there.
 * @throws CountersignError `refused` for a plan with problems: nothing is done.
 */
export async function executePlan(plan: Plan, wish: InitWish, tools: InitTools): Promise<Executed> {
  const [problem] = plan.problems;
  if (problem !== undefined) throw new CountersignError('refused', problem.what, { mend: problem.mend });
  const weak: GateCheck[] = [];
  const refused: Refused[] = [];
  for (const [index, step] of plan.steps.entries()) {
    tools.onStep?.(step.sentence, index + 1, plan.steps.length);
    try {
      weak.push(...(await executeStep(step, wish, tools)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (!SETTINGS.includes(step.kind)) throw withHand(error, step, wish);
      refused.push({ sentence: step.sentence, why: error.message, byHand: byHand(step, wish) });
    }
  }
  return { weak, refused };
}

/** For a missing permission, or (402, 404, 422) for a plan that has no such thing. */
function isRefusal(error: unknown): error is CountersignError {
  return error instanceof CountersignError && ['refused', 'not-found', 'input'].includes(error.code);
}

function withHand(error: CountersignError, step: Step, wish: InitWish): CountersignError {
  const { code, message, mend, cause } = error;
  return new CountersignError(code, message, { mend: `${mend ?? ''} By hand: ${byHand(step, wish)}`, cause });
}

async function executeStep(step: Step, wish: InitWish, tools: InitTools): Promise<GateCheck[]> {
  const { github } = tools;
  switch (step.kind) {
    case 'environment': {
      const made = await createEnvironment(github, parseRepository(wish.repository), step.wish);
      // Whoever makes it named these reviewers: their yes is the one that counts.
      const options = { approvers: made.reviewers.filter(({ kind }) => kind === 'user') };
      const checks =
        step.wish.withoutReviewers === true
          ? judgeReadingEnvironment(made)
          : judgeEnvironment(made, wish.plan === undefined ? options : { ...options, plan: wish.plan });
      return checks.filter(({ status }) => status !== 'passed');
    }
    case 'key': {
      const { key } = step;
      const { privateKey, publicKey, readingKey } = await tools.makeKey(key);
      // The whole key last: where another write fails, the next run makes the key anew and nothing is lost.
      await tools.writeFile(key.publicFile, publicKey);
      if (key.reading !== undefined && readingKey !== undefined)
        await setSecret(github, placeOf(key.reading, wish), key.reading.name, readingKey);
      await setSecret(github, placeOf(key, wish), key.name, privateKey);
      return [];
    }
    case 'secret':
      await setSecret(
        github,
        placeOf(step.secret, wish),
        step.secret.name,
        await tools.secretValue(step.secret),
      );
      return [];
    case 'variable':
      await setVariable(github, placeOf(step.variable, wish), step.variable.name, step.variable.value);
      return [];
    case 'file':
      await tools.writeFile(step.file.path, step.file.content);
      return [];
    case 'pin-actions':
      await requirePins(github, parseRepository(wish.repository), step.actions);
      return [];
    case 'guard-branch':
      await makeRuleset(github, wish.repository, defaultBranch(step.branch.keepers));
      return [];
    case 'guard-ledger':
      await makeRuleset(github, step.ledger.repository, appendOnly(step.ledger.branches));
      return [];
    case 'deploy-key': {
      const { title, publicKey } = step.deployKey;
      const at = parseRepository(step.ledger.repository);
      await github.rest.repos.createDeployKey({ ...at, title, key: publicKey, read_only: false });
      return [];
    }
  }
}

function placeOf({ environment }: Named, { repository }: InitWish): Place {
  const name = parseRepository(repository);
  return environment === undefined ? { name } : { name, environment };
}
