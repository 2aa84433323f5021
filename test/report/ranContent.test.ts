import { describe, expect, test } from '@jest/globals';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { ownDatasetChecks } from '../../src/report/checks/ownDatasetChecks.ts';
import { contentChecks, ownHashChecks } from '../../src/report/checks/statementChecks.ts';
import type { ResultDetails, RuntimeInfo } from '../../src/report/details.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import {
  bad,
  CONFIGURATION_BYTES,
  h,
  info,
  placed,
  RAN,
  reading,
  SALT,
  state,
  withPlaced,
} from './someOrder.ts';

const [image, first, second, configuration] = RAN;

describe('what ran', () => {
  const found = (ran: readonly RuntimeInfo[] | undefined, of = reading) => bad(contentChecks(of, ran));

  test('is what was ordered', () => {
    expect(contentChecks(reading, RAN).map(({ id, status, detail }) => [id, status, detail])).toEqual([
      ['report-image', 'passed', h('1')],
      ['report-inputs', 'passed', '2 input(s)'],
      ['report-entries', 'passed', 'Image, Data, Data, Configuration'],
      ['report-sizes', 'passed', `10, 20, 30, ${CONFIGURATION_BYTES} bytes`],
    ]);
  });

  test.each<[string, readonly RuntimeInfo[], readonly string[]]>([
    ['another image', [info('Image', '9', 10), first, second, configuration], ['report-image failed']],
    [
      'an image of another size',
      [info('Image', '1', 11), first, second, configuration],
      ['report-sizes failed'],
    ],
    [
      'another input of the customer',
      [image, first, info('Data', '9', 30), configuration],
      ['report-inputs failed'],
    ],
    [
      'an input of another size',
      [image, first, info('Data', '3', 31), configuration],
      ['report-sizes failed'],
    ],
    [
      'inputs in another order',
      [image, second, first, configuration],
      ['report-inputs failed', 'report-sizes failed'],
    ],
    [
      'an input less',
      [image, first, configuration],
      ['report-inputs failed', 'report-entries failed', 'report-sizes failed'],
    ],
    [
      'an input more',
      [image, first, second, second, configuration],
      ['report-inputs failed', 'report-entries failed'],
    ],
    [
      'another configuration',
      [image, first, second, info('Configuration', '9', CONFIGURATION_BYTES)],
      ['report-inputs failed'],
    ],
    [
      'a configuration of another size',
      [image, first, second, info('Configuration', '4', 1)],
      ['report-sizes failed'],
    ],
    [
      'no configuration',
      [image, first, second],
      ['report-inputs failed', 'report-entries failed', 'report-sizes failed'],
    ],
    ['two configurations', [...RAN, configuration], ['report-entries failed']],
    [
      'the image behind the data',
      [first, image, second, configuration],
      ['report-image failed', 'report-inputs failed', 'report-entries failed'],
    ],
    [
      'the image called data',
      [info('Data', '1', 10), first, second, configuration],
      ['report-image failed', 'report-entries failed', 'report-sizes failed'],
    ],
    [
      'nothing',
      [],
      ['report-image failed', 'report-inputs failed', 'report-entries failed', 'report-sizes failed'],
    ],
    ['two images', [image, image, first, second, configuration], ['report-entries failed']],
  ])('and is %s fails', (_, ran, ids) => {
    expect(found(ran)).toEqual(ids);
  });

  test('of an offer may be anything here: its own commitment is compared elsewhere', () => {
    expect(found([image, info('Data', '9', 99), second, configuration])).toEqual([]);
  });

  test('is not compared where it is sealed', () => {
    expect(found(undefined)).toEqual(['report-image', 'report-inputs'].map((id) => `${id} not-possible`));
  });

  test('has the configuration null where none was ordered', () => {
    const none = withPlaced({ configuration: undefined });
    expect(found([image, first, second, info('Configuration', '4', 4)], none)).toEqual([]);
    expect(found(RAN, none)).toEqual(['report-sizes failed']);
  });
});

describe('the hashes that a verifier has', () => {
  const own = (options: Partial<VerifyOptions>, ran: readonly RuntimeInfo[] | undefined = RAN) =>
    ownHashChecks(reading, ran, undefined, options as VerifyOptions).map(({ id, status }) => [id, status]);

  test('are compared with what ran', () => {
    expect(own({})).toEqual([]);
    expect(own({ solutionHash: h('1') })).toEqual([['own-solution', 'passed']]);
    expect(own({ solutionHash: h('2') })).toEqual([['own-solution', 'failed']]);
    expect(own({ dataHashes: [{ index: undefined, hash: h('3') }] as never })).toEqual([
      ['own-data', 'passed'],
    ]);
    expect(own({ dataHashes: [{ index: undefined, hash: h('1') }] as never })).toEqual([
      ['own-data', 'failed'],
    ]);
    for (const [index, digit, status] of [
      [1, '2', 'passed'],
      [2, '3', 'passed'],
      [1, '3', 'failed'],
      [2, '2', 'failed'],
      [3, '3', 'failed'],
    ] as const)
      expect(own({ dataHashes: [{ index, hash: h(digit) }] })).toEqual([['own-data', status]]);
    expect(own({ solutionHash: h('2') }, [image, info('Image', '2', 10)])).toEqual([
      ['own-solution', 'failed'],
    ]);
  });

  test('are compared with nothing that is sealed', () => {
    expect(
      ownHashChecks(reading, undefined, undefined, {
        solutionHash: h('1'),
        dataHashes: [{ index: 1, hash: h('2') }],
      } as unknown as VerifyOptions).map(({ status }) => status),
    ).toEqual(['not-possible', 'not-possible']);
  });

  test('of a dataset with its salt are compared with what ran, and with its offer', () => {
    const datasets = (hash: string) => own({ datasets: [{ hash, size: 20, salt: SALT }] });
    expect(datasets(h('2'))).toEqual([
      ['own-data', 'passed'],
      ['own-commitment', 'passed'],
    ]);
    expect(datasets(h('9'))).toEqual([['own-data', 'failed']]);
  });

  test('of a result are compared with what came out', () => {
    const result = (hash: string | undefined) =>
      ownHashChecks(
        reading,
        RAN,
        { result: hash === undefined ? null : { hash, size: 1 } } as ResultDetails,
        { resultHash: h('7') } as VerifyOptions,
      )[0];
    expect(result(h('7'))).toMatchObject({ id: 'own-result', status: 'passed', detail: h('7') });
    expect(result(h('8'))).toMatchObject({
      status: 'failed',
      detail: `you have ${h('7')}, what came out is ${h('8')}`,
    });
    expect(result(undefined)).toMatchObject({ id: 'own-result', status: 'not-possible' });
    const sealed = ownHashChecks(reading, RAN, undefined, { resultHash: h('7') } as VerifyOptions);
    expect(sealed).toMatchObject([{ id: 'own-result', status: 'not-possible' }]);
  });
});

describe('a dataset that a verifier has with its salt', () => {
  const own = (
    dataset: { hash: string; size: number; salt: string | undefined },
    ran: readonly RuntimeInfo[] | undefined = RAN,
    of = reading,
  ) => ownDatasetChecks(of, ran, dataset as never).map(({ status, optional }) => [status, optional]);
  const mine = { hash: h('2'), size: 20, salt: SALT };

  test('is the one to which its offer committed, before anything ran', () => {
    expect(own(mine)).toEqual([['passed', undefined]]);
    for (const lie of [{ size: 21 }, { salt: h('6') }])
      expect(own({ ...mine, ...lie })).toEqual([['failed', undefined]]);
    expect(own({ ...mine, salt: undefined })).toEqual([['not-possible', true]]);
  });

  test('is compared with no offer that another dataset was used of', () => {
    expect(own({ ...mine, hash: h('9') })).toEqual([]);
    // What the customer brought no offer commits to.
    expect(own({ hash: h('3'), size: 30, salt: SALT })).toEqual([]);
  });

  test('is compared with all offers where it is sealed what ran, unless the customer brought it', () => {
    const sealed = (dataset: typeof mine) =>
      ownDatasetChecks(reading, undefined, dataset).map(({ status }) => status);
    expect([sealed(mine), sealed({ ...mine, hash: h('9') }), sealed({ ...mine, hash: h('3') })]).toEqual([
      ['passed'],
      ['failed'],
      [],
    ]);
    for (const of of [
      { state, offers: new Map() },
      { state, offers: new Map([[600, { offer: {} }]]) },
      { state: { ...state, suborders: [] }, offers: new Map([[600, { offer: {} }]]) },
    ])
      expect(own(mine, RAN, of as unknown as OrderReading)).toEqual([['failed', undefined]]);
  });

  test('is compared with its offer, though its customer brought the same', () => {
    const [offered] = placed.inputs;
    const both = withPlaced({ inputs: [offered, { kind: 'resource', hash: mine.hash, size: 20 }] });
    expect(own(mine, [image, first, first, configuration], both)).toEqual([['passed', undefined]]);
  });

  test('is compared with none where the report leaves its input out', () => {
    expect(own(mine, [image, configuration])).toEqual([]);
    expect(ownDatasetChecks(reading, RAN, mine).map(({ id }) => id)).toEqual(['own-commitment']);
  });
});
