import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../client/client.ts';
import { createEnvironment } from './createEnvironment.ts';
import type { GateCheck } from '../gate/gateCheck.ts';
import { judgeEnvironment, judgeReadingEnvironment } from '../gate/judge/judgeEnvironment.ts';
import { parseRepository } from '../repositoryName.ts';
import { setSecret, setVariable, type Place } from './secrets.ts';
import { guardLedger } from './ledgerRules.ts';
import type { InitWish, KeyWish, Named, Plan, SecretWish, Step } from './plan.ts';

/** What the steps need from outside. Secret values pass through here and are never printed. */
export interface InitTools {
  readonly github: GitHubClient;
  readonly writeFile: (path: string, content: string) => Promise<void>;
  /** The OpenPGP key of the wish, both halves armoured; kept by its owner before it is given here. */
  readonly makeKey: (key: KeyWish) => Promise<{ readonly privateKey: string; readonly publicKey: string }>;
  /** The value of a secret of the wish; never asked for a key's. */
  readonly secretValue: (secret: SecretWish) => Promise<string>;
  readonly onStep?: (sentence: string, number: number, of: number) => void;
}

/**
 * Does the steps of a plan, in order. When one fails the rest is not begun; plan again and go on from there.
 * @returns what of the environment's protection GitHub still doesn't hold, with how to mend it by hand.
 * @throws CountersignError `refused` for a plan with problems: nothing is done.
 */
export async function executePlan(plan: Plan, wish: InitWish, tools: InitTools): Promise<GateCheck[]> {
  const [problem] = plan.problems;
  if (problem !== undefined) throw new CountersignError('refused', problem.what, { mend: problem.mend });
  const left: GateCheck[] = [];
  for (const [index, step] of plan.steps.entries()) {
    tools.onStep?.(step.sentence, index + 1, plan.steps.length);
    left.push(...(await executeStep(step, wish, tools)));
  }
  return left;
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
      const { privateKey, publicKey } = await tools.makeKey(key);
      // The public half first: where the second write fails, the next run goes on from there and nothing is lost.
      await tools.writeFile(key.publicFile, publicKey);
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
    case 'guard-ledger':
      await guardLedger(github, step.ledger);
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
