import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { NO_HASH, saying } from '../support/lies.ts';
import { retell, type OrderLies } from '../support/retell.ts';
import { runWithTwoOffers, type TwoOffersOrder } from '../support/twoOffers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
let ran: TwoOffersOrder;
let hashes: { image: string; data: string[]; result: string };
beforeAll(async () => {
  world = await makeWorld();
  ran = await runWithTwoOffers(world);
  const { runtimeInfo = [], resultDetails } = await verifyReport(await retell(world, ran.placed), {
    allowSimulated: true,
  });
  const [image, ...rest] = runtimeInfo;
  hashes = {
    image: image?.hash.hash ?? '',
    data: rest.filter(({ type }) => type === 'Data').map(({ hash }) => hash.hash),
    result: resultDetails?.result?.hash ?? '',
  };
});
afterAll(() => world.close());

/** The checks that do not pass, by name and status. */
async function found(options: Partial<VerifyOptions>, lies: OrderLies = {}): Promise<string[]> {
  const report = await retell(world, ran.placed, lies);
  const { checks } = await verifyReport(report, { allowSimulated: true, ...options });
  return checks.filter(({ status }) => status !== 'passed').map(({ id, status }) => `${id} ${status}`);
}

describe('what the verifier has in hand', () => {
  test('the truth', async () => {
    const [first = '', second = '', third = ''] = hashes.data;
    const dataHashes = [{ hash: second }, { index: 1, hash: first }, { index: 3, hash: third }];
    const options = { solutionHash: hashes.image, dataHashes, resultHash: hashes.result };
    expect(await found(options)).toEqual([]);
  });
  const cases: [string, () => Partial<VerifyOptions>, string][] = [
    ['another solution', () => ({ solutionHash: NO_HASH }), 'own-solution'],
    ['another dataset', () => ({ dataHashes: [{ hash: NO_HASH }] }), 'own-data'],
    [
      'the dataset of another input',
      () => ({ dataHashes: [{ index: 2, hash: hashes.data[2] ?? '' }] }),
      'own-data',
    ],
    [
      'the dataset of an input that there is not',
      () => ({ dataHashes: [{ index: 4, hash: hashes.data[2] ?? '' }] }),
      'own-data',
    ],
    ['the solution as a dataset', () => ({ dataHashes: [{ hash: hashes.image }] }), 'own-data'],
    ['another result', () => ({ resultHash: NO_HASH }), 'own-result'],
  ];
  test.each(cases)('%s', async (_what, options, check) => {
    expect(await found(options())).toEqual([`${check} failed`]);
  });
  test('a result of a run that brought none', async () => {
    expect(await found({ resultHash: hashes.result }, { result: saying({ result: null }) })).toEqual([
      'own-result not-possible',
    ]);
  });
  test('the solution is the image wherever the report names it', async () => {
    const lies: OrderLies = {
      report: (truth) => ({ ...truth, runtimeInfo: truth.runtimeInfo.toReversed() }),
    };
    const [own] = (await found({ solutionHash: hashes.image }, lies)).filter((id) => id.startsWith('own-'));
    expect(own).toBeUndefined();
  });
});
