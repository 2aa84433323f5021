import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import type { KnownDataset } from '../../src/report/verifyOptions.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { NO_HASH } from '../support/lies.ts';
import { runWithTwoOffers } from '../support/twoOffers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
/** The customer's own model first, then Alice's dataset, then another of hers. */
let report: ReportFile;
let sealed: ReportFile;
beforeAll(async () => {
  world = await makeWorld();
  const { order } = (await runWithTwoOffers(world)).placed;
  report = await getReport(world.bob.ledger, order, world.bob.key);
  sealed = await getReport(world.bob.ledger, order, undefined);
});
afterAll(() => world.close());

const known = ({ hash, size, salt }: Resource): KnownDataset => ({
  hash: hash.hash,
  size,
  ...(salt === undefined ? {} : { salt }),
});
const withoutSalt = ({ hash, size }: KnownDataset): KnownDataset => ({ hash, size });

/** The checks of a dataset that the verifier has. */
async function checksOf(file: ReportFile, dataset: KnownDataset): Promise<string[]> {
  const { checks } = await verifyReport(file, { allowSimulated: true, datasets: [dataset] });
  return checks
    .filter(({ id }) => id === 'own-data' || id === 'own-commitment')
    .map(({ id, status, optional }) => `${id} ${status}${optional === true ? ', optional' : ''}`);
}

describe('a dataset that somebody says is the one that was used', () => {
  test('is, when its offer commits to it', async () => {
    expect(await checksOf(report, known(world.dataset))).toEqual([
      'own-data passed',
      'own-commitment passed',
    ]);
  });

  const lies: [string, (dataset: KnownDataset) => KnownDataset][] = [
    ['by its hash, which is known, and a salt of his own', (dataset) => ({ ...dataset, salt: NO_HASH })],
    ['of another size', (dataset) => ({ ...dataset, size: dataset.size + 1 })],
  ];
  test.each(lies)('is refused: %s', async (_what, lie) => {
    const dataset = lie(known(world.dataset));
    expect(await checksOf(report, dataset)).toEqual(['own-data passed', 'own-commitment failed']);
    expect(await checksOf(sealed, dataset)).toEqual(['own-data not-possible', 'own-commitment failed']);
  });

  test('is refused by its hash alone when no input has it', async () => {
    const dataset = { ...known(world.dataset), hash: NO_HASH };
    expect(await checksOf(report, dataset)).toEqual(['own-data failed']);
  });

  test('is compared by its hash alone without a salt, and says so', async () => {
    const dataset = withoutSalt(known(world.dataset));
    expect(await checksOf(report, dataset)).toEqual([
      'own-data passed',
      'own-commitment not-possible, optional',
    ]);
  });

  test('is compared by its hash alone when the customer brought it: no offer commits to it', async () => {
    expect(await checksOf(report, known(world.model))).toEqual(['own-data passed']);
    expect(await checksOf(sealed, known(world.model))).toEqual(['own-data not-possible']);
  });

  test('is known by the commitment also where what ran was not opened', async () => {
    expect(await checksOf(sealed, known(world.dataset))).toEqual([
      'own-data not-possible',
      'own-commitment passed',
    ]);
  });
});
