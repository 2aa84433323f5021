import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSecretRegistry } from '../../src/github/runner/mask.ts';
import { setOutputs } from '../../src/github/runner/outputs.ts';
import { MAX_SUMMARY_BYTES, writeSummary } from '../../src/github/runner/summary.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  file = join(folder, 'file');
  writeFileSync(file, '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const content = () => readFileSync(file, 'utf8');
const silent = () => createSecretRegistry(() => undefined);

/** What the runner reads out of the file (actions/runner, FileCommandManager: `name<<delimiter`). */
function readByRunner(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [name = '', delimiter = ''] = (lines.shift() ?? '').split('<<');
    const value: string[] = [];
    while (lines.length > 0 && lines[0] !== delimiter) value.push(lines.shift() ?? '');
    lines.shift();
    found[name] = value.join('\n');
  }
  return found;
}

describe('outputs', () => {
  const env = () => ({ GITHUB_OUTPUT: file });

  test('are read by the runner as they were set, whatever they hold', () => {
    const values = {
      'order-id': '17',
      text: 'a\nb<<EOF\nEOF\nforged<<x\n1\nx',
      empty: '',
      count: 3,
      ok: true,
    };
    setOutputs(values, silent(), env());
    expect(readByRunner(content())).toEqual({ ...values, count: '3', ok: 'true' });
  });

  test('that hold a secret in any form are refused, and none is set', () => {
    const secrets = silent();
    secrets.register('correct horse battery staple');
    const leak = Buffer.from('x: correct horse battery staple!').toString('base64');
    expect(() => {
      setOutputs({ fine: '1', leak }, secrets, env());
    }).toThrow(expect.objectContaining({ code: 'refused', message: expect.stringContaining('leak') }));
    expect(content()).toBe('');
  });

  test('over 1 MB are refused', () => {
    expect(() => {
      setOutputs({ big: 'x'.repeat(600_000) }, silent(), env());
    }).toThrow(expect.objectContaining({ code: 'limit' }));
  });

  test('of a name that could forge another are refused', () => {
    expect(() => {
      setOutputs({ 'a\nb': '' }, silent(), env());
    }).toThrow();
  });

  test('outside Actions go nowhere, but are checked all the same', () => {
    const secrets = silent();
    secrets.register('a secret value');
    setOutputs({ fine: '1' }, secrets, {});
    expect(() => {
      setOutputs({ leak: 'a secret value' }, secrets, {});
    }).toThrow();
  });
});

describe('the summary', () => {
  const env = () => ({ GITHUB_STEP_SUMMARY: file });
  const pointer = '_The rest is in the artifact._';

  test('is added to what the step wrote before', () => {
    writeFileSync(file, 'before\n');
    expect(writeSummary('## Verdict', pointer, env())).toBe(true);
    expect(content()).toBe('before\n## Verdict\n');
  });

  test('stays within 1 MiB in all, ends in the pointer, and splits no character', () => {
    writeFileSync(file, 'x'.repeat(1000));
    writeSummary('文字\n'.repeat(300_000), pointer, env());
    expect(Buffer.byteLength(content())).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(content().trimEnd().endsWith(pointer)).toBe(true);
    expect(content()).not.toContain('\ufffd');
  });

  test('is not written where there is no room or no file', () => {
    writeFileSync(file, 'x'.repeat(MAX_SUMMARY_BYTES));
    expect(writeSummary('## Verdict', pointer, env())).toBe(false);
    expect(writeSummary('## Verdict', pointer, {})).toBe(false);
  });
});
