import { describe, expect, test } from '@jest/globals';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import { orderReportStatement } from '../../src/report/statement/statement.ts';
import { other, REPORT, report, RESULT, result, signed } from './someStatements.ts';

describe('a statement that is read and not verified', () => {
  test('says what it says, whoever signed it', () => {
    const forged = signed(orderReportStatement(REPORT), other.privateKey);
    expect(readStatement(forged, 'it', 'report').predicate).toEqual(REPORT);
    expect(readStatement(result, 'it', 'result').predicate).toEqual(RESULT);
  });

  test('is of its kind, and JSON, in a bundle', () => {
    const refusal = (read: () => unknown): unknown => {
      try {
        return read();
      } catch (error) {
        const { code, message } = error as { code?: string; message?: string };
        return [code, message];
      }
    };
    const holding = (payload: string): unknown => ({
      ...report,
      dsseEnvelope: { ...report.dsseEnvelope, payload },
    });
    const read = (bundle: unknown) => refusal(() => readStatement(bundle, 'it', 'report'));
    expect(read({})).toEqual(['tampered', 'it is not a Sigstore bundle v0.3 with a public key']);
    for (const bytes of ['', 'words', Uint8Array.of(0xff)])
      expect(read(holding(Buffer.from(bytes).toString('base64')))).toEqual(['tampered', 'it is not JSON']);
    const type = 'urn:countersign:order-report:v1';
    for (const bundle of [result, signed({ ...orderReportStatement(REPORT), _type: 'x' })])
      expect(read(bundle)).toEqual(['tampered', `it is not a statement of type ${type}`]);
  });
});
