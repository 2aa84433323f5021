import { CountersignError } from '../errors.ts';
import { line, optional, sha256, text } from '../github/inputKinds.ts';
import type { Inputs } from '../github/inputs.ts';
import type { AskedApproval } from '../github/renderReview.ts';
import type { DownloadOptions } from '../resource/downloadResource.ts';
import type { ActionContext } from './actionContext.ts';
import { KEY_INPUTS, LEDGER_INPUTS, ledgerId } from './partyInputs.ts';
import { requirePath } from './requirePath.ts';
import { readActionInputs } from './readActionInputs.ts';

export const INPUTS = {
  archive: optional(line()),
  resource: optional(text()),
  order: optional(ledgerId()),
  'solution-hash': optional(sha256()),
  against: optional(line()),
  directory: optional(line()),
  ...LEDGER_INPUTS,
  ledger: optional(text()),
  key: optional(KEY_INPUTS.key),
  passphrase: KEY_INPUTS.passphrase,
};

type ReviewInputs = Inputs<typeof INPUTS>;

interface Reviewed {
  readonly archive: string;
  readonly asked?: AskedApproval;
}

/** Shows what a solution is, to the person who is asked to let it see a dataset. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const given = [inputs.archive, inputs.resource, inputs.order].filter((each) => each !== undefined);
  if (given.length !== 1)
    throw new CountersignError(
      'input',
      `one of the inputs archive, resource and order must be given, not ${given.length}`,
      {
        mend: 'Give `order` with `key` and `ledger` for an order on your data, `resource` for a sealed resource, or `archive` for a file.',
      },
    );
  const { reviewSolution } = await import('../solution/reviewSolution.ts');
  const { renderReview } = await import('../github/renderReview.ts');
  await requirePath(inputs.against, 'against');
  const { archive, asked } = await takeArchive(context, inputs);
  const review = await reviewSolution(archive);
  const difference =
    inputs.against === undefined
      ? undefined
      : await (await import('../solution/compareImages.ts')).compareImages(inputs.against, archive);
  context.addSummary(
    renderReview({ review, ...(asked ? { asked } : {}), ...(difference ? { difference } : {}) }),
  );
  const hash = review.archiveSha256;
  context.log(`Solution ${hash}: ${review.files} files in ${review.layers.length} layers`);
  const kept = inputs.archive ?? (inputs.directory === undefined ? '' : archive);
  context.setOutputs({ hash, 'image-id': review.imageId, archive: kept, suborder: asked?.suborder ?? '' });
  if (inputs.solutionHash !== undefined && inputs.solutionHash !== hash)
    throw new CountersignError('refused', `the solution is ${hash}, not ${inputs.solutionHash} as expected`, {
      mend: 'It is another (or modified) solution: review it as a new one.',
    });
}

async function takeArchive(context: ActionContext, inputs: ReviewInputs): Promise<Reviewed> {
  if (inputs.archive !== undefined) {
    await requirePath(inputs.archive, 'archive');
    return { archive: inputs.archive };
  }
  const { openKey, useToken } = await import('./openParty.ts');
  useToken(context, inputs.token);
  const directory = inputs.directory ?? (await context.temporaryDirectory());
  const { tellProgress, tellTransfer } = await import('./tellProgress.ts');
  const options = { onProgress: tellProgress(context), transfer: tellTransfer(context), force: true };
  if (inputs.resource !== undefined) {
    const { readResourceInput } = await import('./resourceInput.ts');
    const { downloadResource } = await import('../resource/downloadResource.ts');
    const key = inputs.key === undefined ? undefined : await openKey({ ...inputs, key: inputs.key });
    const resource = await readResourceInput(inputs.resource, 'resource', key, context.secrets);
    return { archive: (await downloadResource(resource, directory, options)).path };
  }
  return takeOrdered(context, inputs, directory, options);
}

async function takeOrdered(
  context: ActionContext,
  inputs: ReviewInputs,
  directory: string,
  options: DownloadOptions,
): Promise<Reviewed> {
  const { key, ledger, order } = inputs;
  if (key === undefined || ledger === undefined || order === undefined)
    throw new CountersignError('input', 'the inputs key and ledger are missing, which order needs', {
      mend: 'The order carries its solution sealed to the owners of its data: give the key of one of them.',
    });
  const { openParty } = await import('./openParty.ts');
  const { orderedSolution } = await import('../flow/downloadSolution.ts');
  const { downloadResource } = await import('../resource/downloadResource.ts');
  const { maskResource } = await import('./resourceInput.ts');
  const party = await openParty(context, { ...inputs, key, ledger });
  const resource = maskResource(await orderedSolution(party, order), context.secrets);
  const { path } = await downloadResource(resource, directory, options);
  const { state, offers } = await party.ledger.order(order);
  const mine = state.suborders.find(
    ({ type, offer }) => type === 'Data' && offers.get(offer)?.offer.owner === party.fingerprint,
  );
  if (mine === undefined) return { archive: path };
  const name = offers.get(mine.offer)?.offer.info.name ?? '';
  const asked = {
    order: String(state.id),
    suborder: String(mine.id),
    dataset: `offer ${mine.offer}: ${name}`,
    recipients: state.placed.entry.recipients,
  };
  return { archive: path, asked };
}
