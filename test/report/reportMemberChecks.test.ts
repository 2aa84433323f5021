import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EvidenceClaims } from '../../src/attestation/evidence.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import { reportMemberChecks, teeCheck } from '../../src/report/checks/reportMemberChecks.ts';
import type { OrderReport } from '../../src/report/statement/statement.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

let world: World;
let reading: OrderReading;
let report: OrderReport;
beforeAll(async () => {
  world = await makeWorld();
  reading = await world.bob.ledger.order((await runOrder(world)).order);
  report = readStatement(reading.state.reported?.entry.bundle, 'it', 'report').predicate;
});
afterAll(() => world.close());

test.each([
  ['sim', true, 'passed'],
  ['sim', false, 'failed'],
  ['tdx', false, 'passed'],
  ['tdx', true, 'failed'],
  ['sev-snp', false, 'passed'],
  ['sev-snp', true, 'failed'],
] as const)('a TEE of kind %s that is said to be simulated (%s): %s', (kind, simulated, status) => {
  const claims: EvidenceClaims = { kind, measurement: '', reportData: '', facts: {} };
  const told = { ...report, tee: { ...report.tee, kind, simulated } };
  expect(teeCheck(reading, told, claims)).toMatchObject({ id: 'report-tee', status });
});

test.each([
  [[], 0, 'passed'],
  [['a/gpu=0'], 1, 'passed'],
  [['a/gpu=0', 'a/gpu=1'], 2, 'passed'],
  [['a/gpu=0'], 0, 'failed'],
  [[], 1, 'failed'],
  [['a/gpu=0', 'a/gpu=1'], 1, 'failed'],
  [['a/gpu=0', 'a/gpu=0'], 2, 'failed'],
])('the devices %j where %s were ordered: %s', (devices, gpus, status) => {
  const { placed } = reading.state;
  const entry = { ...placed.entry, limits: { ...placed.entry.limits, gpus } };
  const ordered = { ...reading, state: { ...reading.state, placed: { ...placed, entry } } };
  const check = reportMemberChecks(ordered, { ...report, devices }).find(({ id }) => id === 'report-devices');
  expect(check?.status).toBe(status);
});
