import { describe, expect, test } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getReport } from '../../src/flow/result/getReport.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import { makeWorld, runOrder } from '../support/world.ts';

const published = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join('schemas', name), 'utf8')) as Record<string, unknown>;

function validatorOf(name: string): (value: unknown) => boolean {
  const ajv = new Ajv2020.default({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(published(name));
  return (value) => validate(value);
}

describe("the predicates' published JSON Schemas", () => {
  test('have its type as their name, and hold for what a TEE signed and sealed, and for nothing less', async () => {
    const world = await makeWorld();
    try {
      const file = await getReport(world.bob.ledger, (await runOrder(world)).order, world.bob.key);
      const report = readStatement(file.report, 'it', 'report');
      const result = readStatement(file.result, 'it', 'result');
      for (const [name, type, value] of [
        ['order-report.schema.json', report.predicateType, report.predicate],
        ['order-report-details.schema.json', 'urn:countersign:order-report-details:v1', file.opened.report],
        ['result.schema.json', result.predicateType, result.predicate],
        ['result-details.schema.json', 'urn:countersign:result-details:v1', file.opened.result],
      ] as const) {
        const valid = validatorOf(name);
        expect(published(name)['$id']).toBe(type);
        expect(valid(value)).toBe(true);
        for (const member of Object.keys(value as object))
          expect([member, valid({ ...(value as object), [member]: {} })]).toEqual([member, false]);
      }
    } finally {
      await world.close();
    }
  });
});
