import { CountersignError } from '../errors.ts';
import type { CompletedSuborder } from '../flow/approve/completeSuborder.ts';
import { flag, oneOf, optional, sha256, text } from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import type { ShownCard } from '../marketplace/card/requireSameCard.ts';
import type { ActionContext } from '../job/actionContext.ts';
import type { Gate } from '../job/gate.ts';
import { SIGNING_GATE_INPUTS } from '../job/inputs/gateInputs.ts';
import { amount, KEY_INPUTS, LEDGER_INPUTS, ledgerId } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  suborder: ledgerId(),
  status: optional(oneOf('done', 'error', 'canceled'), 'done'),
  resource: optional(text()),
  'solution-hash': optional(sha256()),
  'card-digest': optional(sha256()),
  'card-terms': optional(text()),
  'require-code': flag(true),
  hours: optional(amount({ min: 0.1, max: 8760 }), 24),
  'wait-minutes': optional(amount({ max: 360 }), 5),
  reason: optional(text(), ''),
  ...SIGNING_GATE_INPUTS,
  ...LEDGER_INPUTS,
  ...KEY_INPUTS,
};

type CompleteInputs = Inputs<typeof INPUTS>;

/** Signs an approval, or turns a suborder down: the one action that holds the pen. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { status, suborder } = inputs;
  if (status === 'done') requireForDone(inputs);
  const gate = status === 'done' ? await passGate(context, inputs) : undefined;
  const completed = await complete(context, inputs, gate);
  const { approval, order, changed } = completed;
  context.log(`Suborder ${suborder} of order ${order}: ${status}${changed ? '' : ', as it had been before'}`);
  if (approval?.tee.kind === 'sim')
    context.warn(`The TEE of order ${order} is SIMULATED: it protects nothing.`);
  const { digestOf } = await import('../canonicalJson.ts');
  context.setOutputs({
    order,
    suborder,
    status,
    changed,
    'approval-digest': approval === undefined ? '' : digestOf(approval),
    expires: approval?.expires ?? '',
    protected: gate?.protected ?? '',
  });
  const { renderCompletion } = await import('../job/verdict/renderCompletion.ts');
  context.addSummary(renderCompletion({ completed, suborder, status, gate }));
}

/** Nothing is signed on a ledger that may be an old copy of itself: the job that reviewed says how far it had come. */
function requireForDone({ resource, solutionHash, ledgerHead, cardDigest }: CompleteInputs): void {
  if (cardDigest === undefined)
    throw new CountersignError('input', 'the input card-digest is missing: what was shown to be signed', {
      mend: 'Hand on the output card-digest of the job that ran review-solution: nothing is signed that differs from that card.',
    });
  if (ledgerHead === undefined)
    throw new CountersignError(
      'input',
      'the input ledger-head is missing: the state of the ledger that was reviewed',
      {
        mend: 'Hand on the output ledger-head of the job that ran review-solution: without it, a ledger that was put back to an older state is not noticed.',
      },
    );
  if (solutionHash === undefined)
    throw new CountersignError(
      'input',
      'the input solution-hash is missing: the hash of the solution that was reviewed',
      {
        mend: 'Take it from the review, never from the order alone: nothing is signed for any other solution.',
      },
    );
  if (resource === undefined)
    throw new CountersignError('input', "the input resource is missing: the dataset's sealed resource", {
      mend: 'Give it from a secret of the protected environment: it is the content of the *.resource.json.asc that upload-dataset wrote.',
    });
}

/** The environment's rules, and the code of the card in the comment of who let this job in. */
async function passGate(context: ActionContext, inputs: CompleteInputs): Promise<Gate> {
  const { checkGate } = await import('../job/gate.ts');
  const { cardCode } = await import('../marketplace/card/cardCode.ts');
  const gate = await checkGate(context, inputs);
  const code = cardCode(inputs.cardDigest ?? '0');
  // An unprotected gate was allowed: it is nobody's decision already, and says so.
  if (!inputs.requireCode || !gate.protected) return gate;
  const { judgeCode } = await import('../github/gate/judge/judgeCode.ts');
  const comments = gate.approval === undefined ? [] : [gate.approval.comment];
  const check = judgeCode(code, { comments, attempt: context.env['GITHUB_RUN_ATTEMPT'] });
  if (check.status !== 'passed')
    throw new CountersignError('refused', `nothing was signed: ${check.title}: ${check.detail}`, {
      ...(check.mend === undefined ? {} : { mend: check.mend }),
    });
  return { ...gate, checks: [...gate.checks, check], context: { ...gate.context, code } };
}

/** The card as the reviewing job handed it on. @throws CountersignError `input` for terms that are no JSON */
function shownCard({ cardDigest, cardTerms }: CompleteInputs): ShownCard | undefined {
  if (cardDigest === undefined) return undefined;
  if (cardTerms === undefined) return { digest: cardDigest };
  try {
    return { digest: cardDigest, terms: JSON.parse(cardTerms) as unknown };
  } catch (cause) {
    throw new CountersignError('input', 'the input card-terms is not JSON', {
      cause,
      mend: 'Hand on the output card-terms of the job that ran review-solution as it is, or leave it out.',
    });
  }
}

async function complete(
  context: ActionContext,
  inputs: CompleteInputs,
  gate: Gate | undefined,
): Promise<CompletedSuborder> {
  const { openParty } = await import('../job/open/openParty.ts');
  const { readResourceInput } = await import('../job/inputs/resourceInput.ts');
  const { completeSuborder } = await import('../flow/approve/completeSuborder.ts');
  const { suborder, status, solutionHash, hours, reason, waitMinutes } = inputs;
  const card = shownCard(inputs);
  const party = await openParty(context, inputs);
  const resource =
    inputs.resource === undefined
      ? undefined
      : await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
  return completeSuborder(party, {
    suborder,
    status,
    hours,
    reason: reason.slice(0, 512),
    waitMs: waitMinutes * 60_000,
    onWait: context.log,
    ...(resource === undefined ? {} : { resource }),
    ...(solutionHash === undefined ? {} : { solutionHash }),
    ...(card === undefined ? {} : { card }),
    ...(gate === undefined ? {} : { context: gate.context }),
  });
}
