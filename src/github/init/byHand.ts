import { requiredMembers } from './actionsPermissions.ts';
import type { InitWish, Named, Step } from './plan.ts';
import { appendOnly, defaultBranch, type Ruleset } from './rulesets.ts';
import { shellWord } from '../../text/shellWord.ts';

/** How a person does a step that GitHub refused to this token: a command of `gh`, or the setting on the page. */
export function byHand(step: Step, wish: InitWish): string {
  const { repository } = wish;
  switch (step.kind) {
    case 'environment': {
      const { environment, branches, reviewers } = step.wish;
      const asked =
        reviewers.length === 0
          ? 'no reviewers'
          : `required reviewers ${reviewers.map(({ name }) => name).join(', ')}, self-review prevented`;
      return `Settings → Environments of ${repository} → ${environment}: ${asked}, no bypass by administrators, "Selected branches and tags" with the branch ${branches.join(', ')} alone.`;
    }
    case 'key':
      return `gh secret set ${step.key.name} ${placeOf(step.key, repository)} < <the private key>`;
    case 'secret':
      return `gh secret set ${step.secret.name} ${placeOf(step.secret, repository)} < <the file>`;
    case 'variable':
      return `gh variable set ${step.variable.name} ${placeOf(step.variable, repository)} --body ${shellWord(step.variable.value)}`;
    case 'file':
      return `write ${step.file.path}`;
    case 'pin-actions':
      return post(requiredMembers(step.actions), `--method PUT repos/${repository}/actions/permissions`);
    case 'guard-branch':
      return rulesetCommand(repository, defaultBranch(step.branch.keepers));
    case 'guard-ledger':
      return rulesetCommand(step.ledger.repository, appendOnly(step.ledger.branches));
    case 'deploy-key': {
      const { title, publicKey } = step.deployKey;
      return `echo ${shellWord(publicKey)} | gh repo deploy-key add - --allow-write --title ${shellWord(title)} --repo ${step.ledger.repository}`;
    }
  }
}

/** The command that makes a ruleset. */
export function rulesetCommand(repository: string, ruleset: Ruleset): string {
  return post(ruleset, `--method POST repos/${repository}/rulesets`);
}

function post(body: object, request: string): string {
  return `echo ${shellWord(JSON.stringify(body))} | gh api ${request} --input -`;
}

function placeOf({ environment }: Named, repository: string): string {
  return environment === undefined ? `--repo ${repository}` : `--env ${environment} --repo ${repository}`;
}
