/**
 * Places orders, and approves each for the data owner as soon as it is attested; some are cancelled, some approvals
 * withdrawn, at a moment of chance. Run again with the same arguments it places nothing twice. Prints the order's number
 * when it was placed, and `end NUMBER` when nothing is left to do for it.
 * Arguments: the stage's directory, the seed, the process's name, how many orders, its cache.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError } from '../../src/errors.ts';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { placeOrder } from '../../src/flow/order/placeOrder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { isFinal } from '../../src/marketplace/order/orderState.ts';
import { SeededRandom } from '../seededRandom.ts';
import { Stage } from './stage.ts';

const LOOK_EVERY_MS = 400;
/** One order in so many is cancelled, one approval in so many withdrawn. */
const CANCEL_ONE_IN = 8;
const REVOKE_ONE_IN = 8;

const [directory = '', seed = '', name = '', count = '0', cache = ''] = process.argv.slice(2);
const stage = new Stage(directory);
const bob = await stage.party('bob', cache);
const alice = await stage.party('alice', cache);
const dataset = await stage.resource('dataset', alice.store);
const solution = await stage.resource('solution', alice.store);

/** What its author is told is too late is no fault: the other party, or the TEE, was first. */
async function unlessLate(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof CountersignError) || (error.code !== 'refused' && error.code !== 'exists'))
      throw error;
  });
}

async function attend(order: number, suborder: number, random: SeededRandom): Promise<void> {
  const cancels = random.below(CANCEL_ONE_IN) === 0;
  const revokes = random.below(REVOKE_ONE_IN) === 0;
  for (;;) {
    const { state } = await alice.ledger.order(order);
    if (isFinal(state)) return;
    const isApproved = state.suborders.some(({ id, completed }) => id === suborder && completed);
    if (state.attested && !isApproved) {
      const solutionHash = solution.hash.hash;
      await unlessLate(
        completeSuborder(alice, {
          suborder,
          status: 'done',
          resource: dataset,
          solutionHash,
          card: 'unseen',
        }),
      );
      await sleep(random.below(LOOK_EVERY_MS));
      if (revokes) await unlessLate(revokeApproval(alice, suborder, 'changed her mind'));
      if (revokes || cancels) await unlessLate(cancelOrder(bob, order, 'changed his mind'));
    }
    await sleep(LOOK_EVERY_MS);
  }
}

for (let at = 0; at < Number(count); at++) {
  const request = `${name}-${at}`;
  const placed = await placeOrder(bob, {
    request,
    solution: { kind: 'resource', resource: solution },
    data: [{ kind: 'offer', offer: stage.offers.data, slot: undefined }],
    tee: { offer: stage.offers.tee, slot: undefined },
    configuration: { solution: { epochs: 1 } },
  });
  process.stdout.write(`${request} ${placed.order}\n`);
  const data = placed.suborders.find(({ type }) => type === 'Data');
  await attend(placed.order, data?.id ?? 0, new SeededRandom(seed, request));
  process.stdout.write(`${request} ended\n`);
}
