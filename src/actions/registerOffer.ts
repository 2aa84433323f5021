import type { OfferRequest, RegisteredOffer } from '../flow/registerOffer.ts';
import { line, oneOf, optional, text } from '../github/runner/inputKinds.ts';
import { codeSpan, prose, table } from '../github/page/markdown.ts';
import type { OfferInfo, SlotInfo } from '../marketplace/offer.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import type { Party } from '../flow/party.ts';
import { CountersignError } from '../errors.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { checksTable } from '../job/verdict/checksTable.ts';
import type { Gate } from '../job/gate.ts';
import { SIGNING_GATE_INPUTS } from '../job/inputs/gateInputs.ts';
import { ATTESTER_INPUTS, openActionAttester } from '../job/open/openActionAttester.ts';
import { KEY_INPUTS, LEDGER_INPUTS, POLICY_INPUTS } from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  type: oneOf('data', 'tee', 'solution'),
  'offer-info': text(),
  'slot-info': text(),
  resource: optional(text()),
  ...ATTESTER_INPUTS,
  request: optional(line()),
  ...POLICY_INPUTS,
  ...SIGNING_GATE_INPUTS,
  ...LEDGER_INPUTS,
  ...KEY_INPUTS,
};

const TYPES = { data: 'Data', tee: 'TEE', solution: 'Solution' } as const;

/** Offers a dataset, a TEE or a solution; run again by a re-run, it finds the offer that it made. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { openParty } = await import('../job/open/openParty.ts');
  const { registerOffer } = await import('../flow/registerOffer.ts');
  const { requestName } = await import('../job/requestName.ts');
  const { info, slots } = await readOffer(inputs);
  // The key that offers data is the one that approves its uses: it stands behind the same gate.
  const gate =
    inputs.type === 'data' ? await (await import('../job/gate.ts')).checkGate(context, inputs) : undefined;
  const party = await openParty(context, inputs);
  const type = TYPES[inputs.type];
  const extras = await extrasOf(context, party, inputs);
  const name = inputs.request ?? requestName(context.env, { type, info, slots, dataset: extras.dataset });
  const registered = await registerOffer(party, {
    type,
    info,
    slots,
    ...extras,
    ...(name === undefined ? {} : { request: name }),
  });
  context.log(
    `Offer ${registered.offer} ${registered.created ? 'was registered' : 'had been registered before'}`,
  );
  context.setOutputs({
    offer: registered.offer,
    slots: JSON.stringify(registered.slots),
    slot: registered.slots[0] ?? '',
    created: registered.created,
  });
  context.addSummary(renderOffer(inputs.type, info, registered, gate));
}

async function readOffer(
  inputs: Inputs<typeof INPUTS>,
): Promise<{ info: OfferInfo; slots: readonly SlotInfo[] }> {
  const { z } = await import('zod');
  const { offerInfoFile, slotInfoFile } = await import('../marketplace/infoFiles.ts');
  const { checkShape, readJsonInput } = await import('../job/readJson.ts');
  const info = checkShape(await readJsonInput(inputs.offerInfo, 'offer-info'), 'offer-info', offerInfoFile);
  const isText = /^[[{]/.test(inputs.slotInfo);
  const sources = isText ? [inputs.slotInfo] : inputs.slotInfo.split(/\r?\n/).map((each) => each.trim());
  const slots: SlotInfo[] = [];
  for (const source of sources.filter((each) => each !== '')) {
    const json = await readJsonInput(source, 'slot-info');
    if (Array.isArray(json.value)) slots.push(...checkShape(json, 'slot-info', z.array(slotInfoFile)));
    else slots.push(checkShape(json, 'slot-info', slotInfoFile));
  }
  return { info, slots };
}

/** What each type adds to the guide's info. */
async function extrasOf(
  context: ActionContext,
  party: Party,
  inputs: Inputs<typeof INPUTS>,
): Promise<Pick<OfferRequest, 'policy' | 'tee' | 'solution' | 'dataset'>> {
  const { readResourceInput } = await import('../job/inputs/resourceInput.ts');
  switch (inputs.type) {
    case 'data': {
      if (party.policy.allowSimulated)
        context.warn(
          'The policy of this offer accepts SIMULATED TEEs, which protect nothing: for trials only.',
        );
      const { teesAllRefused } = await import('../flow/teesAllRefused.ts');
      const [refused] = await teesAllRefused(await party.ledger.snapshot(), party.policy);
      if (refused !== undefined)
        context.warn(
          `No TEE on this ledger meets the policy of this offer: ${refused.refusal.title}: ${refused.refusal.detail}`,
        );
      const { commitmentOf } = await import('../resource/resourceCommitment.ts');
      if (inputs.resource === undefined) throw missing('resource', 'of a data offer');
      const resource = await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
      return {
        policy: party.policy,
        dataset: { commitment: commitmentOf(resource, 'the input resource') },
      };
    }
    case 'tee': {
      const { makeOwnTeeKey } = await import('../tee/ownTeeKey.ts');
      const attester = await openActionAttester(context, inputs);
      return { tee: await makeOwnTeeKey(attester, party.fingerprint, context.env) };
    }
    case 'solution': {
      if (inputs.resource === undefined) throw missing('resource', 'of a solution offer');
      const { hash, size } = await readResourceInput(inputs.resource, 'resource', party.key, context.secrets);
      return { solution: { hash: hash.hash, size } };
    }
  }
}

function missing(input: string, what: string): CountersignError {
  return new CountersignError('input', `the input ${input} ${what} is missing`, {
    mend: 'Add it under `with:` in the workflow.',
  });
}

function renderOffer(
  type: string,
  info: OfferInfo,
  { offer, slots }: Pick<RegisteredOffer, 'offer' | 'slots'>,
  gate: Gate | undefined,
): string {
  const rows = [
    ['Name', prose(info.name)],
    ['Offer', codeSpan(String(offer))],
    ['Slots', slots.map((slot) => codeSpan(String(slot))).join(' ')],
  ];
  const open = gate?.protected === false ? '> [!CAUTION]\n> **UNPROTECTED GATE.**\n\n' : '';
  const checks = gate === undefined ? '' : `\n\n### The gate\n\n${checksTable(gate.checks)}`;
  return `## 📇 Offer of a ${type === 'tee' ? 'TEE' : type}\n\n${open}${table(['', ''], rows)}${checks}`;
}
