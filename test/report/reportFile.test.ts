import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { outsideFiles } from '../../src/report/outsideFiles.ts';
import { parseReportFile, workloadInfoOf, type ReportFile } from '../../src/report/reportFile.ts';
import type { OrderReport } from '../../src/report/statement/statement.ts';
import { at, h, RAN } from './someOrder.ts';

const FILE: ReportFile = {
  type: 'urn:countersign:report:v1',
  order: 500,
  workloadInfo: { created: 1 },
  report: { a: 1 },
  result: null,
  opened: {},
  ledger: { id: h('1'), size: 3, root: h('2'), leaves: { '0': 'x' }, hashes: { '0-2': h('3') }, files: {} },
};
const text = (change: object = {}): string => JSON.stringify({ ...FILE, ...change });
const MOST = 32 * 1024 * 1024;

describe('a report file', () => {
  test('is read as it was written, and of what it does not name nothing is kept', () => {
    expect(parseReportFile(text(), 'report.json')).toEqual(FILE);
    expect(parseReportFile(text({ more: 1 }), 'report.json')).toEqual(FILE);
    const opened = { notice: 'SIMULATED', result: { b: 2 }, opened: { report: 1, result: 2 } };
    expect(parseReportFile(text(opened), 'report.json')).toEqual({ ...FILE, ...opened });
  });

  test.each<[string, object]>([
    ['another type', { type: 'urn:countersign:report:v2' }],
    ['no order', { order: 0 }],
    ['no opening', { opened: undefined }],
    ['a leaf at no place', { ledger: { ...FILE.ledger, leaves: { '01': 'x' } } }],
    ['a leaf that is too large', { ledger: { ...FILE.ledger, leaves: { '1': 'x'.repeat(2049) } } }],
    ['a hash of no range', { ledger: { ...FILE.ledger, hashes: { '0': h('3') } } }],
    ['a hash that is none', { ledger: { ...FILE.ledger, hashes: { '0-2': 'x' } } }],
    ['an empty log', { ledger: { ...FILE.ledger, size: 0 } }],
  ])('is none with %s', (_, change) => {
    expect(() => parseReportFile(text(change), 'report.json')).toThrow(
      expect.objectContaining({
        code: 'input',
        message: expect.stringMatching(/^report\.json is not an order report: ./) as unknown,
        mend: expect.stringContaining('get-report') as unknown,
      }),
    );
  });

  test('is read in one way alone', () => {
    const refusal = (value: string): unknown => {
      try {
        return parseReportFile(value, 'it');
      } catch (error) {
        const { code, message } = error as { code?: string; message?: string };
        return [code, message];
      }
    };
    expect(refusal('{')).toEqual(['input', 'it is not JSON']);
    const twice = text().replace('"order":500', '"order":400,"order":500');
    expect(refusal(twice)).toEqual(['input', 'it has a member twice: it can be read in two ways']);
    expect(refusal(text() + ' '.repeat(MOST - text().length))).toEqual(FILE);
    expect(refusal(text() + ' '.repeat(MOST - text().length + 1))).toEqual([
      'limit',
      'it is too large for a report',
    ]);
  });

  test('has the guide’s members from the signed report, and what ran where it is opened', () => {
    const limits = { cpus: 2, memoryBytes: 3, outputBytes: 4 };
    const report = { created: at(30), limits } as unknown as OrderReport;
    const told = { created: Date.parse(at(30)), orderCapacity: { cpuCores: 2, ram: 3, diskUsage: 4 } };
    expect(workloadInfoOf(report, undefined)).toEqual(told);
    expect(Object.keys(workloadInfoOf(report, undefined))).not.toContain('runtimeInfo');
    expect(workloadInfoOf(report, RAN)).toEqual({ ...told, runtimeInfo: RAN });
  });
});

describe('the files for other verifiers', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signingKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const reading = { state: { attested: { entry: { signingKey } } } } as unknown as OrderReading;
  const filesOf = (change: object) => outsideFiles({ ...FILE, ...change }, reading);

  test('are the statements that are there, what opens them, and the key', () => {
    for (const result of [null, undefined])
      expect(Object.keys(filesOf({ result }))).toEqual(['order-report.sigstore.json', 'order-key.pem']);
    const opening = { b: 2, a: 1 };
    const all = filesOf({ result: { c: 3 }, opened: { report: opening, result: { d: 4 } } });
    expect(all).toEqual({
      'order-report.sigstore.json': '{\n  "a": 1\n}\n',
      'result.sigstore.json': '{\n  "c": 3\n}\n',
      'order-report.details.json': '{"a":1,"b":2}',
      'result.details.json': '{"d":4}',
      'order-key.pem': all['order-key.pem'],
    });
  });

  test('have the key as PEM has it, in lines of 64', () => {
    const pem = filesOf({})['order-key.pem'] ?? '';
    expect(pem).toBe(publicKey.export({ format: 'pem', type: 'spki' }));
    expect(createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64')).toBe(signingKey);
  });

  test('are none of an order that is not attested', () => {
    const none = { state: {} } as unknown as OrderReading;
    expect(() => outsideFiles(FILE, none)).toThrow(
      expect.objectContaining({ code: 'unavailable', message: 'the order is not attested' }),
    );
  });
});
