import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { datasetCommitment } from '../../src/marketplace/datasetCommitment.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { approvalChecks } from '../../src/report/checks/approvalChecks.ts';
import { dataPolicyDigests } from '../../src/report/evidence/offerPolicies.ts';
import { verifyOrderEvidence } from '../../src/report/evidence/orderEvidence.ts';
import { openOrderReport } from '../../src/report/details.ts';
import { orderReportSchema, statementSchema } from '../../src/report/statement/statement.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { NO_HASH, saying } from '../support/lies.ts';
import { approveLie, type OwnerLies } from '../support/lyingOwner.ts';
import {
  approve,
  committed,
  dataSuborder,
  look,
  makeWorld,
  order,
  TRIAL,
  type World,
} from '../support/world.ts';

let world: World;
/** A dataset of Alice's that she offers to nobody. */
let other: Resource;
/** The offered dataset, uploaded once more: another salt. */
let again: Resource;
beforeAll(async () => {
  world = await makeWorld();
  await mkdir(join(world.root, 'other'));
  await writeFile(join(world.root, 'other', 'a.txt'), 'rows of somebody else');
  other = await uploadResource(join(world.root, 'other'), world.store);
  again = await uploadResource(join(world.root, 'data'), world.store);
});
afterAll(() => world.close());

async function attestedOrder(): Promise<PlacedOrder> {
  const placed = await order(world);
  await look(world);
  return placed;
}

async function end({ order: id }: PlacedOrder): Promise<{ status: string; reason: string | undefined }> {
  await look(world);
  const { state } = await world.bob.ledger.order(id);
  return { status: statusOf(state), reason: state.finished?.entry.reason };
}

describe('Alice gives the wrong resource file by mistake', () => {
  const withoutSalt = (): Resource => {
    const copy = { ...world.dataset };
    Reflect.deleteProperty(copy, 'salt');
    return copy;
  };
  const mistakes: [string, () => Resource, string, RegExp][] = [
    ['of another dataset', () => other, 'refused', /^the dataset is not the one that offer \d+ commits to$/],
    ['of another upload', () => again, 'refused', /^the dataset is not the one that offer \d+ commits to$/],
    ['without a salt', withoutSalt, 'input', /^the resource to grant has no salt/],
  ];
  test.each(mistakes)('%s: nothing is signed', async (_what, resource, code, message) => {
    const placed = await attestedOrder();
    const before = [...world.repository.files.keys()];
    const completion = {
      suborder: dataSuborder(placed),
      status: 'done',
      card: 'unseen',
      resource: resource(),
    } as const;
    const solutionHash = world.solution.hash.hash;
    await expect(completeSuborder(world.alice, { ...completion, solutionHash })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect([...world.repository.files.keys()]).toEqual(before);
  });

  test('the same order runs on the dataset that is offered, and its report says so', async () => {
    const placed = await attestedOrder();
    await approve(world, placed);
    expect(await end(placed)).toEqual({ status: 'Done', reason: '' });
    const report = await getReport(world.bob.ledger, placed.order, world.bob.key);
    const verdict = await verifyReport(report, { allowSimulated: true });
    const check = verdict.checks.find(({ id }) => id === `approval-${dataSuborder(placed)}`);
    expect(check).toMatchObject({ status: 'passed' });
  });
});

describe("an owner's tool that lies grants another dataset, validly signed", () => {
  const opensAnother =
    /^the grant of suborder \d+ opens another dataset than the one that offer \d+ commits to$/;
  const forSomethingElse = /was given for something else: dataset$/;
  const lies: [string, () => OwnerLies, RegExp][] = [
    ['another dataset', () => ({ resource: () => other }), opensAnother],
    ['another upload of the same', () => ({ resource: () => again }), opensAnother],
    ['another hash', () => ({ resource: saying({ hash: other.hash }) }), opensAnother],
    ['another size', () => ({ resource: saying({ size: world.dataset.size + 1 }) }), opensAnother],
    ['another salt', () => ({ resource: saying({ salt: NO_HASH }) }), opensAnother],
    [
      'another dataset, and approves that one',
      () => ({ resource: () => other, approval: saying({ dataset: committed(other) }) }),
      forSomethingElse,
    ],
  ];
  test.each(lies)('%s: the TEE says so and runs nothing', async (_what, lie, reason) => {
    const placed = await attestedOrder();
    const { runs } = world.sandbox;
    await approveLie(world, placed, lie());
    expect(await end(placed)).toEqual({
      status: 'Error',
      reason: expect.stringMatching(reason) as unknown as string,
    });
    expect(world.sandbox.runs).toBe(runs);
  });
});

describe('a report that names another commitment than the one approved', () => {
  test('does not verify; the truth does', async () => {
    const placed = await attestedOrder();
    await approve(world, placed);
    await look(world);
    const reading = await world.bob.ledger.order(placed.order);
    const { state } = reading;
    const digests = dataPolicyDigests(reading);
    const { claims } = await verifyOrderEvidence(state, digests, TRIAL, new Date());
    const bundle = state.reported?.entry.bundle as { dsseEnvelope: { payload: string } };
    const { predicate } = statementSchema.parse(
      JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()),
    );
    const report = orderReportSchema.parse(predicate);
    if (claims === undefined) throw new Error('the evidence cannot be read');
    const id = `approval-${dataSuborder(placed)}`;
    const file = await getReport(world.bob.ledger, placed.order, world.bob.key);
    const details = openOrderReport(file.opened.report, report.root);
    const truth = await approvalChecks(reading, report, details, claims);
    expect(truth.checks).toMatchObject([{ id, status: 'passed' }]);
    const approvals = report.approvals.map((used) => ({ ...used, ...committed(other) }));
    const lie = await approvalChecks(reading, { ...report, approvals }, details, claims);
    const detail = 'the dataset that was used is not the approved one';
    expect(lie.checks).toMatchObject([{ id, status: 'failed', detail }]);
  });
});

describe('somebody who guesses the dataset', () => {
  test('finds nothing on the ledger that confirms the guess before the report', async () => {
    const guessed = await makeWorld();
    try {
      const placed = await order(guessed);
      await look(guessed);
      await approve(guessed, placed);
      const { hash, size, salt = '' } = guessed.dataset;
      const guess = { hash: hash.hash, size };
      const confirmed = [
        guess.hash,
        Buffer.from(guess.hash, 'hex').toString('base64'),
        sha256Hex(guess.hash),
        datasetCommitment({ ...guess, salt: '' }),
        datasetCommitment({ ...guess, salt: '0'.repeat(64) }),
      ];
      const ledger = [...guessed.repository.files.values()].map((file) => Buffer.from(file).toString());
      for (const known of [...confirmed, salt])
        expect(ledger.filter((text) => text.includes(known))).toEqual([]);
      // What is there instead is opened by the salt alone.
      const commitment = datasetCommitment({ ...guess, salt });
      expect(ledger.filter((text) => text.includes(commitment)).length).toBeGreaterThan(0);
    } finally {
      await guessed.close();
    }
  });
});
