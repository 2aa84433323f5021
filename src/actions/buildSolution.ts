import { basename } from 'node:path';
import { flag, line, matching, oneOf, optional, secret } from '../github/runner/inputKinds.ts';
import { codeSpan, link, table } from '../github/page/markdown.ts';
import { CountersignError } from '../errors.ts';
import type { ActionContext } from '../job/actionContext.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import { BUILD_INPUTS, buildOptions, SECRET_INPUTS } from '../job/solution/buildInputs.ts';
import type { BuiltArchive } from '../job/solution/buildCached.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { COMMIT, type Source } from '../marketplace/order/source.ts';

export const INPUTS = {
  directory: line(),
  name: optional(
    matching(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'lower-case letters, digits and dashes'),
    'solution',
  ),
  ...BUILD_INPUTS,
  ...SECRET_INPUTS,
  commit: optional(matching(COMMIT, 'the full SHA of a commit, 40 or 64 hex digits')),
  output: optional(line()),
  cache: flag(true),
  storage: optional(line()),
  'resource-output': optional(line(), 'solution.resource.json.asc'),
  force: flag(),
  attest: optional(oneOf('false', 'true', 'required'), 'true'),
  key: optional(secret()),
  passphrase: optional(secret()),
  token: optional(secret()),
};

/** Builds a solution, or takes it from the cache where nothing of it changed; stores it sealed where asked. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { storage, key: keyText } = inputs;
  if (storage !== undefined && keyText === undefined)
    throw new CountersignError('input', 'the input key is missing, which storage needs', {
      mend: 'The resource leaves the job only sealed to its owner: give `key` from a secret, or leave `storage` out.',
    });
  const { openActionStore, openKey } = await import('../job/open/openParty.ts');
  const key =
    keyText === undefined ? undefined : await openKey({ key: keyText, passphrase: inputs.passphrase });
  const store = storage === undefined ? undefined : await openActionStore(context, storage, inputs.token);
  const { buildCached } = await import('../job/solution/buildCached.ts');
  const built = await buildCached(context, {
    directory: inputs.directory,
    name: inputs.name,
    output: inputs.output ?? `${inputs.name}.tar.gz`,
    options: buildOptions(inputs, inputs.directory),
    cache: inputs.cache,
  });
  let resource = '';
  if (store !== undefined && key !== undefined) {
    const { uploadSealed } = await import('../job/solution/uploadSealed.ts');
    const { resourceOutput: output, force } = inputs;
    await uploadSealed(context, { path: built.archive, output, key, store, force });
    resource = output;
  }
  const source = await sourceOf(context, inputs, built.tree);
  const attestation = await attest(context, inputs, built, source);
  context.setOutputs({
    archive: built.archive,
    hash: built.hash,
    size: built.size,
    cached: built.cached,
    resource,
    source: source === undefined ? '' : JSON.stringify(source),
    attestation,
  });
  const rows = [
    ['SHA-256 of the archive', codeSpan(built.hash)],
    ['Size', `${built.size} bytes`],
    ['Archive', codeSpan(built.archive)],
    ['Came from', built.cached ? 'the cache: nothing of it changed' : 'a new build'],
    ['Built from', codeSpan(source === undefined ? built.tree : `${source.commit} (tree ${built.tree})`)],
    ['Attested', attestation === '' ? 'no' : link('on GitHub', attestation)],
  ];
  context.addSummary(`## 📦 Solution ${codeSpan(inputs.name)}\n\n${table(['', ''], rows)}`);
}

/** What an order of it is to name: the commit that is checked out, but of a pull request its head. */
async function sourceOf(
  context: ActionContext,
  { directory, commit: asked }: Inputs<typeof INPUTS>,
  tree: string,
): Promise<Source | undefined> {
  const { jobSource } = await import('../job/solution/jobSource.ts');
  const { checkedOut } = await import('../job/solution/checkedOut.ts');
  const here = await checkedOut(directory);
  const { pullRequest, headSha } = context.event;
  const commit = asked ?? (pullRequest === undefined ? (here ?? headSha) : headSha);
  const source = jobSource(context.env, commit);
  if (source === undefined) return undefined;
  if (here !== undefined && here !== commit) {
    const differs = `what was built is checked out at ${here}, and an order of it would name ${source.commit}`;
    if (asked !== undefined)
      throw new CountersignError('input', differs, {
        mend: 'Check out the commit that the input `commit` names.',
      });
    context.warn(
      `${differs}. A pull request is checked out as GitHub merges it, unless told otherwise: give actions/checkout \`ref: \${{ github.event.pull_request.head.sha }}\`.`,
    );
  }
  return { ...source, tree };
}

async function attest(
  context: ActionContext,
  { attest: wish, token }: Inputs<typeof INPUTS>,
  built: BuiltArchive,
  source: Source | undefined,
): Promise<string> {
  if (wish === 'false') return '';
  if (built.cached) {
    // This run can only say what it built itself.
    context.log('The archive came from the cache: the run that built it has attested it, where it could');
    return '';
  }
  const { attestArchive } = await import('../job/attest/attestArchive.ts');
  return attestArchive(context, wish, token ?? '', {
    name: basename(built.archive),
    hash: built.hash,
    source,
  });
}
