import { canonicalBytes } from '../../src/canonicalJson.ts';
import type { Check } from '../../src/checks.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { datasetCommitment } from '../../src/marketplace/datasetCommitment.ts';
import type { RuntimeInfo } from '../../src/report/details.ts';

export const h = (digit: string): string => digit.repeat(64);
const CONFIGURATION = { epochs: 3 };
export const CONFIGURATION_BYTES = canonicalBytes(CONFIGURATION).length;
export const SALT = h('5');
const commitment = datasetCommitment({ salt: SALT, hash: h('2'), size: 20 });
export const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** An order of one dataset that is offered and one that its customer brought, which ran. */
export const placed = {
  author: 'bob',
  recipients: ['bob', 'alice'],
  tee: { offer: 300 },
  limits: { minutes: 5, gpus: 0 },
  solution: { hash: h('1'), size: 10 },
  inputs: [
    { kind: 'offer', suborder: 502 },
    { kind: 'resource', hash: h('3'), size: 30 },
  ],
  configuration: CONFIGURATION,
  configurationHash: h('4'),
};
export const state = {
  id: 500,
  suborders: [
    { id: 501, type: 'TEE', offer: 300 },
    { id: 502, type: 'Data', offer: 600 },
  ],
  placed: { digest: h('a'), entry: placed },
  attested: { entry: { attempt: 2, evidence: { kind: 'sim' } } },
  claimed: { entry: { at: at(20) } },
  reported: { entry: { at: at(40), attempt: 2 } },
  finished: { entry: { at: at(60), status: 'done' } },
};
export const offers = new Map([[600, { offer: { dataset: { commitment } } }]]);
export const reading = { state, offers } as unknown as OrderReading;
export const withPlaced = (change: object): OrderReading =>
  ({
    offers,
    state: { ...state, placed: { ...state.placed, entry: { ...placed, ...change } } },
  }) as unknown as OrderReading;

export const info = (type: RuntimeInfo['type'], digit: string, size: number): RuntimeInfo => ({
  type,
  size,
  hash: { algo: 'sha256', hash: h(digit), encoding: 'hex' },
});
export const RAN = [
  info('Image', '1', 10),
  info('Data', '2', 20),
  info('Data', '3', 30),
  info('Configuration', '4', CONFIGURATION_BYTES),
] as const;
/** The checks that do not pass, with what they say. */
export const bad = (checks: readonly Check[]): string[] =>
  checks.filter(({ status }) => status !== 'passed').map(({ id, status }) => `${id} ${status}`);
