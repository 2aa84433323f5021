import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tryLines } from '../../src/cli/terminal/tryLines.ts';
import { keepOutput, trySolution } from '../../src/flow/trySolution.ts';
import type { Tried } from '../../src/flow/trySolution.ts';
import { slotInfoSchema } from '../../src/marketplace/offer.ts';
import { TestSandbox } from '../support/world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'try-'));
  mkdirSync(join(folder, 'data/below'), { recursive: true });
  writeFileSync(join(folder, 'data/below/rows.csv'), 'rows');
  writeFileSync(join(folder, 'weights'), 'weights');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function tried(behave: TestSandbox['behave'], slot: object = { info: {}, usage: {} }): Promise<Tried> {
  const sandbox = new TestSandbox();
  sandbox.behave = behave;
  return trySolution({
    archive: join(folder, 'image.tar.gz'),
    data: [join(folder, 'data'), join(folder, 'weights')],
    configuration: { epochs: 2 },
    slot: slotInfoSchema.parse(slot),
    scratch: join(folder, 'scratch'),
    sandbox,
    signal: new AbortController().signal,
  });
}

describe('a trial', () => {
  test('gives the solution its inputs and configuration as a TEE does, copies of them, and the limits of the slot', async () => {
    const slot = { info: { ram: 1000 }, usage: { maxTimeMinutes: 7 }, option: { scratch: 55 } };
    const { limits } = await tried(({ inputs, configurations }) => {
      expect(inputs.map(({ name }) => name)).toEqual(['input-0001', 'input-0002']);
      const [data = '', file = ''] = inputs.map(({ path }) => path);
      expect(readFileSync(join(data, 'below/rows.csv'), 'utf8')).toBe('rows');
      expect(readFileSync(join(file, 'weights'), 'utf8')).toBe('weights');
      expect(data.startsWith(join(folder, 'scratch'))).toBe(true);
      const configuration = readFileSync(join(configurations, 'configuration.json'), 'utf8');
      expect(JSON.parse(configuration)).toEqual({ epochs: 2 });
      return Promise.resolve({});
    }, slot);
    expect(limits).toMatchObject({ memoryBytes: 1000, minutes: 7, scratchBytes: 55, processes: 512 });
  });

  test('tells what was left, and keeps of it what a result would hold', async () => {
    const left = await tried(({ output }) => {
      mkdirSync(join(output, 'a'));
      writeFileSync(join(output, 'a/model'), 'model');
      symlinkSync('/etc/passwd', join(output, 'link'));
      return Promise.resolve({});
    });
    expect(left.files).toEqual([{ path: 'a/model', size: 5 }]);
    const kept = join(folder, 'kept');
    await keepOutput(left, kept);
    expect(readdirSync(kept)).toEqual(['a']);
    expect(existsSync(join(kept, 'a/model'))).toBe(true);
  });

  test('is told in lines, of which none is cut unsaid', async () => {
    const { limits } = await tried(() => Promise.resolve({}));
    const result = {
      outcome: 'scratch-limit',
      exitStatus: null,
      log: new Uint8Array(0),
      milliseconds: 1234,
      reason: 'too much',
    } as const;
    const files = Array.from({ length: 300 }, (_, i) => ({ path: `file-${i}`, size: i }));
    const lines = tryLines(
      { result, limits, files, skipped: [{ path: 'x', reason: 'a symbolic link' }] },
      'one\r\ntwo\n',
    );
    expect(lines.slice(0, 3)).toEqual(['Log:', '  one', '  two']);
    // One limit a line: together they are wider than any terminal.
    expect(lines).toEqual(expect.arrayContaining(['Limits:', '  at most 60 minutes', '  no GPU']));
    expect(lines).toContain('Outcome: scratch-limit, after 1.2 s');
    expect(lines).toContain('Why: too much');
    expect(lines.find((line) => line.startsWith('/sp/output'))).toMatch(
      /300 files; the first 200 are listed/,
    );
    expect(lines).toContain('  left out: x: a symbolic link');
    const skipped = Array.from({ length: 201 }, (_, i) => ({ path: `link-${i}`, reason: 'a link' }));
    const others = tryLines({ result, limits, files: files.slice(0, 1), skipped }, '');
    expect(others.slice(0, 2)).toEqual(['Log:', '  (nothing)']);
    expect(others).toContain('/sp/output: 1 file');
    expect(others.slice(-2)).toEqual(['  left out: link-199: a link', '  left out: 1 more']);
  });
});
