import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { predicateJsonSchemas } from '../../src/report/statement/statement.ts';

const published = (name: string): unknown => JSON.parse(readFileSync(join('schemas', name), 'utf8'));

describe("the predicates' published JSON Schemas", () => {
  test('are of the two statements, and of what opens each', () => {
    expect(Object.keys(predicateJsonSchemas())).toHaveLength(4);
  });

  test.each(Object.entries(predicateJsonSchemas()))(
    '%s is the one that the code enforces',
    (name, schema) => {
      expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );
});
