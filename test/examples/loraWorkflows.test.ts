import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUTS as PLACE_ORDER } from '../../src/actions/placeOrder.ts';
import { INPUTS as REHEARSAL } from '../../src/actions/rehearsal.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const PLACE = '.github/workflows/order.yml';

const SHAPES = [
  { shape: 'one-repository', of: join('one-repository', PLACE) },
  { shape: 'several-repositories', of: join('several-repositories', 'bob', PLACE) },
];

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function read(...path: string[]): string {
  return readFileSync(join(EXAMPLES, ...path), 'utf8');
}

function stepWith(text: string, job: string, action: RegExp): Readonly<Record<string, unknown>> {
  const { jobs } = parse(text) as Workflow;
  return jobs[job]?.steps.find(({ uses }) => action.test(uses ?? ''))?.with ?? {};
}

describe.each(SHAPES)('LoRA in $shape', ({ shape, of }) => {
  const lora = read('lora', shape, PLACE);

  test('is the workflow of that example, with the model beside the data and nothing else', () => {
    const rehearsal = /^ *model: sample-model\n *slot: (offers\/)?tee-slot\.json\n/m;
    const order =
      /^ *# Alice's dataset, then .*\n( *data: )\|\n *(\$\{\{ vars\.DATA_OFFER \}\})\n *model\.resource\.json\.asc\n/m;
    expect(lora.replace(rehearsal, '').replace(order, '$1$2\n')).toBe(read(of));
  });

  test('gives the actions what they take', () => {
    const rehearsal = stepWith(lora, 'rehearse', /\/countersign@/);
    expect(rehearsal).toMatchObject({ solution: 'solution', data: 'sample-data', model: 'sample-model' });
    const order = stepWith(lora, 'order', /\/place-order@/);
    expect(String(order['data']).trim().split('\n')).toEqual([
      '${{ vars.DATA_OFFER }}',
      'model.resource.json.asc',
    ]);
    expect(Object.keys(rehearsal).filter((name) => !(name in REHEARSAL))).toEqual([]);
    expect(Object.keys(order).filter((name) => !(name in PLACE_ORDER))).toEqual([]);
  });
});
