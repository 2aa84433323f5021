import { join } from 'node:path';
import { CountersignError } from '../errors.ts';
import { line, optional, sha256, text } from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import type { Card } from '../marketplace/card/card.ts';
import type { ReviewRequest } from '../flow/review/reviewArchive.ts';
import type { ReviewModel } from '../review/model.ts';
import type { ReviewView } from '../review/reviewView.ts';
import type { Party } from '../flow/party.ts';
import type { DownloadOptions } from '../resource/transfer/downloadResource.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { amount, KEY_INPUTS, LEDGER_INPUTS, ledgerId } from '../job/inputs/partyInputs.ts';
import { SHOW_FILES, withheldFiles } from '../job/shownFiles.ts';
import { requirePath } from '../job/requirePath.ts';
import { REBUILD_INPUTS } from '../job/solution/rebuildHere.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  archive: optional(line()),
  resource: optional(text()),
  order: optional(ledgerId()),
  'solution-hash': optional(sha256()),
  hours: optional(amount({ min: 0.1, max: 8760 }), 24),
  against: optional(line()),
  known: optional(line()),
  html: optional(line()),
  'show-files': SHOW_FILES,
  directory: optional(line()),
  ...REBUILD_INPUTS,
  ...LEDGER_INPUTS,
  ledger: optional(text()),
  key: optional(KEY_INPUTS.key),
  passphrase: KEY_INPUTS.passphrase,
};

type ReviewInputs = Inputs<typeof INPUTS>;

interface Reviewed {
  readonly archive: string;
  /** What the key's owner is asked to sign, her suborder that waits first. */
  readonly cards: readonly Card[];
  /** What the review is compared with, where it was found, or why it was not. */
  readonly before?: Pick<ReviewRequest, 'against' | 'notCompared'>;
}

/** Shows what a solution is, to the person who is asked to let it see a dataset. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const given = [inputs.archive, inputs.resource, inputs.order].filter((each) => each !== undefined);
  context.setOutputs({ source: '', rebuild: '', 'root-tree': '' });
  const { rebuild } = inputs;
  if (rebuild !== undefined) {
    const { rebuildHere } = await import('../job/solution/rebuildHere.ts');
    const { archive, solutionHash: hash, key, directory } = inputs;
    await rebuildHere(
      context,
      { ...inputs, rebuild },
      { archive, hash, hasKey: key !== undefined, directory },
    );
    // A job that holds no key may know no more than the hash.
    if (given.length === 0) {
      context.setOutputs({
        hash: hash ?? '',
        'image-id': '',
        archive: '',
        page: '',
        html: '',
        ...cardOutputs([]),
      });
      return;
    }
  }
  if (given.length !== 1)
    throw new CountersignError(
      'input',
      `one of the inputs archive, resource and order must be given, not ${given.length}`,
      {
        mend: 'Give `order` with `key` and `ledger` for an order on your data, `resource` for a sealed resource, or `archive` for a file.',
      },
    );
  for (const name of ['against', 'known'] as const) await requirePath(inputs[name], name);
  const { archive, cards, before } = await takeArchive(context, inputs);
  const { reviewArchive } = await import('../flow/review/reviewArchive.ts');
  const model = await reviewArchive({
    withPackageFiles: true,
    archive,
    ...(inputs.known === undefined ? {} : { known: inputs.known }),
    ...(inputs.against === undefined ? before : { against: { archive: inputs.against } }),
  });
  const hash = model.archive.sha256;
  const { showReview } = await import('../job/showReview.ts');
  const { page, html } = await showReview(context, {
    view: viewOf(context, inputs, model, cards),
    name: `review-${inputs.order ?? hash.slice(0, 12)}`,
    directory: inputs.directory,
    html: inputs.html,
  });
  const kept = inputs.archive ?? (inputs.directory === undefined ? '' : archive);
  context.setOutputs({
    hash,
    'image-id': model.imageId,
    archive: kept,
    page: page ?? '',
    html,
    ...cardOutputs(cards),
  });
  if (inputs.solutionHash !== undefined && inputs.solutionHash !== hash)
    throw new CountersignError('refused', `the solution is ${hash}, not ${inputs.solutionHash} as expected`, {
      mend: 'It is another (or modified) solution: review it as a new one.',
    });
  refuseRefused(cards);
}

function viewOf(
  context: ActionContext,
  inputs: ReviewInputs,
  review: ReviewModel,
  cards: readonly Card[],
): ReviewView {
  const fetched = inputs.order === undefined ? '' : `countersign solution download ${inputs.order} and `;
  const withheld = withheldFiles(context, inputs.showFiles, `${fetched}countersign solution review --html`);
  return { review, cards, ...(withheld === undefined ? {} : { withheld }) };
}

/** Of the first card; `cards` has them all, as a matrix. */
function cardOutputs(cards: readonly Card[]): Record<string, string | number> {
  const [first] = cards;
  const include = cards.map(({ suborder, digest, code, terms }) => ({
    suborder,
    'card-digest': digest,
    code,
    'card-terms': JSON.stringify(terms),
  }));
  return {
    suborder: first?.suborder ?? '',
    'card-digest': first?.digest ?? '',
    'card-terms': first === undefined ? '' : JSON.stringify(first.terms),
    code: first?.code ?? '',
    cards: JSON.stringify({ include }),
  };
}

/** What her own policy refuses is not put before anybody to approve. @throws CountersignError `refused` */
function refuseRefused(cards: readonly Card[]): void {
  const refused = cards.find(({ isRefused }) => isRefused);
  if (refused === undefined) return;
  throw new CountersignError(
    'refused',
    `the TEE of order ${refused.order} is refused by the owner's policy: nothing will be signed for suborder ${refused.suborder}`,
    {
      mend: 'The summary names the check. Turn the order down, or offer the data anew under a policy that accepts such a TEE.',
    },
  );
}

async function takeArchive(context: ActionContext, inputs: ReviewInputs): Promise<Reviewed> {
  if (inputs.archive !== undefined) {
    await requirePath(inputs.archive, 'archive');
    return { archive: inputs.archive, cards: [] };
  }
  const { openKey, useToken } = await import('../job/open/openParty.ts');
  useToken(context, inputs.token);
  const directory = inputs.directory ?? (await context.temporaryDirectory());
  const { tellProgress, tellTransfer } = await import('../job/log/tellProgress.ts');
  const options = { onProgress: tellProgress(context), transfer: tellTransfer(context), force: true };
  if (inputs.resource !== undefined) {
    const { readResourceInput } = await import('../job/inputs/resourceInput.ts');
    const { downloadResource } = await import('../resource/transfer/downloadResource.ts');
    const key = inputs.key === undefined ? undefined : await openKey({ ...inputs, key: inputs.key });
    const resource = await readResourceInput(inputs.resource, 'resource', key, context.secrets);
    return { archive: (await downloadResource(resource, directory, options)).path, cards: [] };
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
  const { openParty } = await import('../job/open/openParty.ts');
  const { orderedSolution } = await import('../flow/downloadSolution.ts');
  const { downloadResource } = await import('../resource/transfer/downloadResource.ts');
  const { maskResource } = await import('../job/inputs/resourceInput.ts');
  const party = await openParty(context, { ...inputs, key, ledger });
  const resource = maskResource(await orderedSolution(party, order), context.secrets);
  const { path } = await downloadResource(resource, directory, options);
  const before = inputs.against === undefined ? await takeBefore(context, party, order, options) : {};
  return { archive: path, cards: await takeCards(context, inputs, party), before };
}

/** What the owner approved last, as the ledger has it. */
async function takeBefore(
  context: ActionContext,
  party: Party,
  order: number,
  options: DownloadOptions,
): Promise<Pick<ReviewRequest, 'against' | 'notCompared'>> {
  const { downloadApprovedBefore } = await import('../flow/approve/approvedBefore.ts');
  const directory = join(await context.temporaryDirectory(), 'approved-before');
  const found = await downloadApprovedBefore(party, order, directory, options);
  return 'path' in found ? { against: { archive: found.path, order: found.order } } : found;
}

/** A card for each suborder that is the key's owner's, those that wait for her first. */
async function takeCards(
  context: ActionContext,
  { order = 0, hours }: ReviewInputs,
  party: Party,
): Promise<readonly Card[]> {
  const { statusOf } = await import('../marketplace/order/orderState.ts');
  const { ownCards } = await import('../flow/approve/suborderCard.ts');
  const { state } = await party.ledger.order(order);
  // For a job that builds it again, and holds no key.
  const { source } = state.placed.entry;
  context.setOutputs({ source: source === undefined ? '' : JSON.stringify(source) });
  if (state.attested === undefined) {
    const reason = `No TEE has attested order ${state.id} yet (it is ${statusOf(state)}): there is no card to approve.`;
    context.warn(reason);
    context.addSummary(`> [!NOTE]\n> ${reason}`);
    return [];
  }
  const cards = await ownCards(party, order, { hours });
  const waits = (card: Card): boolean =>
    state.suborders.some(({ id, status }) => id === card.suborder && status === 'Blocked');
  return [...cards.filter(waits), ...cards.filter((card) => !waits(card))];
}
