import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { digestOf } from '../../src/canonicalJson.ts';
import { signStatement, type SigstoreBundle } from '../../src/report/statement/dsse.ts';
import {
  orderReportStatement,
  resultStatement,
  type OrderReport,
  type RunResult,
} from '../../src/report/statement/statement.ts';
import { at, h } from './someOrder.ts';

export const [own, other] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' })) as [
  { privateKey: KeyObject; publicKey: KeyObject },
  { privateKey: KeyObject; publicKey: KeyObject },
];
export const SPKI = own.publicKey.export({ format: 'der', type: 'spki' });
const ALICE = '0a'.repeat(20);
const LIMITS = {
  minutes: 5,
  memoryBytes: 1,
  cpus: 1,
  processes: 1,
  outputBytes: 1,
  outputFiles: 1,
  logBytes: 1,
  scratchBytes: 1,
  sharedMemoryBytes: 1,
  graceSeconds: 1,
  gpus: 0,
  gpuMemoryBytes: 0,
};
export const RUN = h('c');
export const approval = (suborder: number, digit: string) => ({
  suborder,
  approver: ALICE,
  digest: h(digit),
  commitment: h('6'),
});
export const REPORT: OrderReport = {
  order: 500,
  orderDigest: h('a'),
  attempt: 2,
  run: RUN,
  customer: '0b'.repeat(20),
  recipients: ['0b'.repeat(20)],
  tee: { offer: 300, kind: 'sim', simulated: true, evidenceDigest: h('9'), devices: [] },
  root: h('1'),
  approvals: [approval(502, '2')],
  witnessed: [],
  limits: LIMITS,
  sandbox: { engine: 'docker' },
  devices: [],
  created: at(30),
};
export const RESULT: RunResult = {
  report: digestOf(orderReportStatement(REPORT)),
  order: 500,
  attempt: 2,
  run: RUN,
  root: h('3'),
  finished: at(50),
};

export const signed = (statement: unknown, key = own.privateKey): SigstoreBundle =>
  signStatement(statement, key);
export const report = signed(orderReportStatement(REPORT));
export const result = signed(resultStatement(RESULT));
