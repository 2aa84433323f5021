import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { metricsIn } from '../../src/job/metricsIn.ts';
import { parseWithNaN } from '../../src/text/json/jsonWithNaN.ts';

let result = '';
beforeEach(async () => {
  result = await mkdtemp(join(tmpdir(), 'metrics-'));
});
afterEach(() => rm(result, { recursive: true }));

function write(path: string, text: string): void {
  fs.mkdirSync(dirname(join(result, 'output', path)), { recursive: true });
  fs.writeFileSync(join(result, 'output', path), text);
}
const history = (...losses: number[]): string =>
  JSON.stringify({ log_history: losses.map((loss, i) => ({ step: 10 * i, epoch: i, loss, note: 'x' })) });

describe('the metrics of a result', () => {
  test('with NaN, as Python writes it, are drawn without it, and that is said', async () => {
    write('metrics.json', '{"loss": [3, NaN, -Infinity, 1], "name": "NaN \\" Infinity", "all": [NaN, NaN]}');
    expect(await metricsIn(result)).toEqual({
      metrics: [
        {
          name: 'loss',
          along: 'epoch',
          points: [
            { at: 0, value: 3 },
            { at: 3, value: 1 },
          ],
        },
      ],
      note: expect.stringMatching(/^output\/metrics\.json has 4 values .*NaN/),
    });
  });

  test('that are no JSON are said to be none', async () => {
    write('metrics.json', '{"loss": [1, 2');
    expect(await metricsIn(result)).toEqual({ metrics: [], note: expect.stringMatching(/is not JSON/) });
  });

  test('are those of a Trainer where there is no metrics.json: its own, else of its last checkpoint', async () => {
    expect(await metricsIn(result)).toEqual({ metrics: [] });
    write('run/checkpoint-9/trainer_state.json', history(9, 8));
    write('run/checkpoint-10/trainer_state.json', history(3, 2, 1));
    const points = [3, 2, 1].map((value, i) => ({ at: 10 * i, value }));
    expect((await metricsIn(result)).metrics).toEqual([{ name: 'loss', along: 'step', points }]);
    write('trainer_state.json', history(7, 5));
    expect((await metricsIn(result)).metrics[0]?.points[0]?.value).toBe(7);
    write('metrics.json', '{"loss": [2, 1]}');
    const own = [2, 1].map((value, at) => ({ at, value }));
    expect(await metricsIn(result)).toEqual({ metrics: [{ name: 'loss', along: 'epoch', points: own }] });
  });

  test('are of no other checkpoint where the last one tells nothing, and of no other directory', async () => {
    write('run/checkpoint-9/trainer_state.json', history(9, 8));
    write('run/checkpoint-10/trainer_state.json', '{}');
    write('run/preliminary99/trainer_state.json', history(3, 2, 1));
    expect(await metricsIn(result)).toEqual({ metrics: [] });
  });

  test('are of what was logged twice and is a number, and no more than can be drawn', async () => {
    const one = '{"step": 0, "once": 1, "wild": 1, "a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1}';
    const two = '{"step": 1, "wild": 1e999, "a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1}';
    write('trainer_state.json', `{"log_history": [${one}, ${two}]}`);
    expect((await metricsIn(result)).metrics.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('are looked for in no more than a thousand directories', async () => {
    const output = join(result, 'output');
    for (let i = 0; i <= 1000; i++) fs.mkdirSync(join(output, `run-${i}`), { recursive: true });
    const names: string[] = [];
    const opened = fs.opendirSync(output);
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) names.push(entry.name);
    opened.closeSync();
    write(`${names.at(-1) ?? ''}/trainer_state.json`, history(2, 1));
    expect(await metricsIn(result)).toEqual({ metrics: [] });
    fs.rmdirSync(join(output, names[0] ?? ''));
    expect((await metricsIn(result)).metrics).toHaveLength(1);
  });

  test.each([
    'null',
    '[]',
    '{"log_history": 3}',
    '{"log_history": [null, {"step": "x", "loss": 1}, {"__proto__": 1}]}',
  ])('and nothing of a state like %s', async (text) => {
    write('trainer_state.json', text);
    expect(await metricsIn(result)).toEqual({ metrics: [] });
  });
});

describe('JSON with numbers that are none', () => {
  test('is read as JSON where it is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseWithNaN(text)).toEqual({ value: JSON.parse(text) as unknown, left: 0 });
      }),
    );
  });

  test('never throws, and strings stay as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '\\', 'NaN', 'Infinity', '-', '[', ']', ',', 'x')),
        (parts) => {
          parseWithNaN(parts.join(''));
        },
      ),
    );
    expect(parseWithNaN('["NaN", "a\\"NaN", NaN]')).toEqual({ value: ['NaN', 'a"NaN', null], left: 1 });
  });
});
