import { flag, line, optional, secret } from '../github/runner/inputKinds.ts';
import { codeSpan, table } from '../github/page/markdown.ts';
import type { Resource } from '../resource/resource.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { KEY_INPUTS, STORAGE_INPUTS } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  path: line(),
  output: optional(line(), 'dataset.resource.json.asc'),
  filename: optional(line()),
  force: flag(),
  ...STORAGE_INPUTS,
  ...KEY_INPUTS,
  token: optional(secret()),
};

/** Seals a dataset or a model, stores it, and leaves its resource sealed to its owner. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { openActionStore, openKey } = await import('../job/open/openParty.ts');
  const { uploadSealed } = await import('../job/solution/uploadSealed.ts');
  const key = await openKey(inputs);
  const store = await openActionStore(context, inputs.storage, inputs.token);
  const { resource, uploaded } = await uploadSealed(context, {
    path: inputs.path,
    output: inputs.output,
    key,
    store,
    force: inputs.force,
    ...(inputs.filename === undefined ? {} : { filename: inputs.filename }),
  });
  context.setOutputs({
    resource: inputs.output,
    hash: resource.hash.hash,
    size: resource.size,
    uploaded,
  });
  context.addSummary(renderUpload(resource, inputs.output, uploaded));
}

function renderUpload({ hash, size, content }: Resource, file: string, uploaded: boolean): string {
  const rows = [
    ['SHA-256', codeSpan(hash.hash)],
    ['Size', `${size} bytes, ${content === 'file' ? 'one file' : 'as the tar of a directory'}`],
    ['Sealed resource', codeSpan(file)],
  ];
  const title = uploaded ? 'Sealed and stored' : 'Stored before: nothing was sent again';
  return `## 🔒 ${title}\n\n${table(['', ''], rows)}\n\nOnly the owner's key opens the sealed resource. Keep it as an environment secret; without it the data is lost.`;
}
