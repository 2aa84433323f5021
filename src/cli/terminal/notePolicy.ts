import type { Policy } from '../../attestation/policy.ts';
import { acceptedMachines } from '../../attestation/words/acceptedMachines.ts';
import { teesAllRefused } from '../../flow/teesAllRefused.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Output } from './output.ts';

/** Says which machines a policy accepts that is about to hold for a dataset, and warns where no TEE on the ledger is one. */
export async function notePolicy(output: Output, ledger: Ledger, policy: Policy): Promise<void> {
  output.note('Machines that your policy accepts (`countersign policy explain` tells all of it):');
  for (const line of acceptedMachines(policy)) output.note(`  ${line}`);
  if (policy.allowSimulated) output.note('Your policy accepts SIMULATED TEEs: for trials only.');
  const tees = await teesAllRefused(await ledger.snapshot(), policy);
  if (tees.length === 0) return;
  output.note(
    `warning: no TEE on this ledger meets your policy: nobody can order your data until one does, or until you change the policy (countersign offers policy).`,
  );
  for (const { offer, refusal } of tees)
    output.note(`  offer ${offer.id} (${offer.info.name}): ${refusal.title}: ${refusal.detail}`);
}
