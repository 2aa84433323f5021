import type { EnvironmentState } from '../environment.ts';
import { isAmong, type Approver } from '../approvers.ts';
import { ownersLines, ownsSome, type CodeOwners, type OwnersLine } from '../codeOwners.ts';
import { failed, impossible, passed, type GateCheck } from '../gateCheck.ts';

/** All that GitHub takes for a workflow, there or not yet: a new file reaches the secrets as well as an old one. */
const WORKFLOWS = ['.yml', '.yaml'].map((end) => Array.from(`.github/workflows/*${end}`));
/** Names that have nothing in common: a line that fits all of them fits whatever a workflow is called. */
const ANY_NAMES = ['countersign', 'Q7', '-'];

/** What must be owned, and paths that stand for all of it. */
interface Owned {
  readonly what: string;
  readonly shape: readonly string[];
  readonly samples: readonly string[];
}

/**
 * Whether those whose yes counts, and nobody else, own the workflows and the file that says so: a review by code owners
 * asks nobody for what nobody owns, and GitHub takes nobody for an owner who may not write.
 */
export function judgeCodeOwners(
  state: EnvironmentState,
  file: CodeOwners | 'unseen' | undefined,
  approvers: readonly Approver[],
): GateCheck {
  const question = {
    id: 'branch-codeowners-file',
    title: 'The workflows belong to those whose yes counts, and to nobody else',
    mend: 'Write them into .github/CODEOWNERS of the default branch, `/.github/ @login`, and let them write to the repository: GitHub takes nobody else for an owner.',
  };
  if (file === 'unseen')
    return impossible(
      { ...question, mend: 'Give the job this permission:\npermissions:\n  contents: read' },
      "this token can't read CODEOWNERS",
    );
  if (file === undefined) return failed(question, `${state.defaultBranch} has no CODEOWNERS`);
  const lines = ownersLines(file);
  if (lines === undefined) return impossible(question, `${file.path} has a pattern that is not understood`);
  const meant = meantOwners(state, approvers);
  for (const owned of allOwned(file)) {
    const against = judgeOwned(file, lines, owned, meant);
    if (against !== undefined) return failed(question, against);
  }
  return passed(question, `${file.path}: ${[...meant].join(' or ')}`);
}

function allOwned({ path }: CodeOwners): Owned[] {
  return [
    ...WORKFLOWS.map((shape) => ({
      what: '.github/workflows/',
      shape,
      samples: ANY_NAMES.map((name) => shape.map((token) => (token === '*' ? name : token)).join('')),
    })),
    { what: path, shape: Array.from(path), samples: [path] },
  ];
}

/**
 * What is against the owners of something: from the last line up, those that own any of it count, until one owns all.
 */
function judgeOwned(
  { path, errors }: CodeOwners,
  lines: readonly OwnersLine[],
  { what, shape, samples }: Owned,
  meant: ReadonlySet<string>,
): string | undefined {
  for (const each of lines.toReversed()) {
    if (!ownsSome(each, shape)) continue;
    const error = errors.find(({ line }) => line === each.line);
    if (error !== undefined) return `GitHub does not heed line ${each.line} of ${path}: ${error.kind}`;
    if (each.owners.length === 0) return `nobody owns ${what}: line ${each.line}`;
    const strangers = each.owners.filter((owner) => !meant.has(owner));
    if (strangers.length > 0) return `${strangers.join(' and ')} may approve changes of ${what}`;
    if (samples.every((sample) => ownsSome(each, Array.from(sample)))) return undefined;
  }
  return `nobody owns ${what}`;
}

function meantOwners(state: EnvironmentState, approvers: readonly Approver[]): Set<string> {
  const [organization = ''] = state.repository.split('/');
  const named = approvers.flatMap(({ login }) => login ?? []);
  // GitHub tells the login of a number here. Where somebody is named, a team is not meant: whoever is in it would own.
  const counted = state.reviewers.filter(
    (each) => approvers.length === 0 || (each.kind === 'user' && isAmong(approvers, each)),
  );
  const asked = counted.map(({ kind, name }) => (kind === 'team' ? `${organization}/${name}` : name));
  return new Set([...named, ...asked].map((owner) => owner.toLowerCase()));
}
