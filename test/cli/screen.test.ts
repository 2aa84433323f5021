import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { makeOutput } from '../../src/cli/terminal/output.ts';
import { isColoured, painted, textOf, type Piece } from '../../src/cli/terminal/screen/colour.ts';
import { duringStep } from '../../src/cli/terminal/screen/duringStep.ts';
import { fitTable, type Column } from '../../src/cli/terminal/screen/fitTable.ts';
import { tellLedger } from '../../src/cli/terminal/tellLedger.ts';
import { canRewrite } from '../../src/cli/terminal/screen/movingLine.ts';
import { shownLine } from '../../src/cli/terminal/screen/shownLine.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';

const TERMINAL = { isTTY: true };
const PIPE = { isTTY: false };
let err = '';
let out = '';
const were = { err: process.stderr.isTTY, out: process.stdout.isTTY, env: { ...process.env } };

beforeEach(() => {
  err = out = '';
  for (const name of ['CI', 'FORCE_COLOR', 'NO_COLOR']) Reflect.deleteProperty(process.env, name);
  process.env['TERM'] = 'xterm';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    // Node's own warnings about how the tests are run come when they like.
    if (!String(text).startsWith('(')) err += String(text);
    return true;
  });
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  process.stderr.isTTY = were.err;
  process.stdout.isTTY = were.out;
  Object.assign(process.env, were.env);
});

describe('colours', () => {
  test.each<[boolean, { isTTY: boolean }, NodeJS.ProcessEnv]>([
    [true, TERMINAL, { TERM: 'xterm' }],
    [false, TERMINAL, { TERM: 'dumb' }],
    [false, PIPE, { TERM: 'xterm' }],
    [false, TERMINAL, { NO_COLOR: '1' }],
    [true, TERMINAL, { NO_COLOR: '' }],
    [true, PIPE, { FORCE_COLOR: '1' }],
    [true, PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }],
    [false, TERMINAL, { FORCE_COLOR: '0' }],
  ])('are shown: %s, with %j and %j', (shown, stream, env) => {
    expect(isColoured(stream, env)).toBe(shown);
  });

  test('stand around errors, warnings and marks, and what others wrote makes none', () => {
    process.stderr.isTTY = process.stdout.isTTY = true;
    const output = makeOutput(false);
    output.line(['status: ', { text: 'Done\u001b[31m', style: 'good' }]);
    output.note('warning: \u001b[2Jit');
    output.note('no warning: it');
    output.fail(new Error('x\u001b[0m'));
    expect(out).toBe('status: \u001b[32mDone\\x1b[31m\u001b[39m\n');
    expect(err).toBe(
      '\u001b[33mwarning:\u001b[39m \\x1b[2Jit\nno warning: it\n\u001b[31merror:\u001b[39m x\\x1b[0m\n',
    );
  });

  test('stay out of a pipe, and out of JSON', () => {
    process.stderr.isTTY = process.stdout.isTTY = false;
    makeOutput(false).line([{ text: 'Done', style: 'good' }]);
    process.env['FORCE_COLOR'] = '1';
    makeOutput(true).result({ status: 'Done' });
    expect(out).toBe('Done\n{\n  "status": "Done"\n}\n');
  });
});

describe('a line that is written anew', () => {
  test.each<[boolean, boolean, NodeJS.ProcessEnv]>([
    [true, true, { TERM: 'xterm' }],
    [false, false, { TERM: 'xterm' }],
    [false, true, { TERM: 'dumb' }],
    [false, true, { TERM: 'xterm', CI: 'true' }],
    [true, true, { TERM: 'xterm', CI: 'false' }],
  ])('there is: %s, where standard error is a terminal: %s, with %j', (is, terminal, env) => {
    process.stderr.isTTY = terminal;
    expect(canRewrite(env)).toBe(is);
  });
});

describe('a step', () => {
  /** A step that takes so long; what it said. */
  async function step(seconds: number, json = false): Promise<string> {
    jest.useFakeTimers();
    const output = makeOutput(json);
    const work = duringStep(output, 'Reading', async () => {
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      return 'read';
    });
    await jest.advanceTimersByTimeAsync(seconds * 1000);
    expect(await work).toBe('read');
    await jest.advanceTimersByTimeAsync(600_000);
    return err;
  }

  test('of less than three seconds says nothing', async () => {
    process.stderr.isTTY = true;
    expect(await step(2.9)).toBe('');
  });

  test('says in a pipe what it does after three seconds, then each minute', async () => {
    process.stderr.isTTY = false;
    expect(await step(64)).toBe('Reading … 3 s so far\nReading … 63 s so far\n');
  });

  test('counts on a terminal in one line, which goes', async () => {
    process.stderr.isTTY = true;
    process.stderr.columns = 60;
    expect(await step(4.5)).toBe('\r\u001b[KReading … 3 s\r\u001b[KReading … 4 s\r\u001b[K');
  });

  test('tells a program in JSON', async () => {
    process.stderr.isTTY = true;
    expect(JSON.parse(await step(4, true))).toEqual({ step: { what: 'Reading', seconds: 3 } });
  });

  test('that fails takes its line away, and says nothing more', async () => {
    jest.useFakeTimers();
    process.stderr.isTTY = true;
    const failing = duringStep(makeOutput(false), 'Reading', async () => {
      await new Promise((resolve) => setTimeout(resolve, 3500));
      throw new Error('broken');
    });
    const told = expect(failing).rejects.toThrow('broken');
    await jest.advanceTimersByTimeAsync(600_000);
    await told;
    expect(err).toBe('\r\u001b[KReading … 3 s\r\u001b[K');
  });
});

describe('a step within a step', () => {
  test('is not told beside it, and the next one is told again', async () => {
    jest.useFakeTimers();
    process.stderr.isTTY = true;
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 3500));
    const output = makeOutput(false);
    const outer = duringStep(output, 'Signing', () => duringStep(output, 'Fetching', wait));
    await jest.advanceTimersByTimeAsync(4000);
    await outer;
    expect(err).toBe('\r\u001b[KSigning … 3 s\r\u001b[K');
    err = '';
    const next = duringStep(output, 'Fetching', wait);
    await jest.advanceTimersByTimeAsync(4000);
    await next;
    expect(err).toBe('\r\u001b[KFetching … 3 s\r\u001b[K');
  });
});

describe('a ledger', () => {
  const slow = (url: string) => {
    const repository = new MemoryRepository();
    const snapshot = async () => {
      await new Promise((resolve) => setTimeout(resolve, 3500));
      return repository.snapshot();
    };
    return {
      ...{ url, snapshot },
      hasPast: () => repository.hasPast(),
      append: repository.append.bind(repository),
    };
  };

  test.each([
    ['https://example.org/ledger.git', true, '\r\u001b[KLooking at the ledger … 3 s\r\u001b[K'],
    ['https://example.org/ledger.git', false, ''],
    ['/srv/ledger.git', true, ''],
  ])('at %s, with a terminal (%s), says that it is looked at', async (url, isTTY, said) => {
    jest.useFakeTimers();
    process.stderr.isTTY = isTTY;
    const looked = tellLedger(slow(url), makeOutput(false)).snapshot();
    await jest.advanceTimersByTimeAsync(4000);
    expect(await looked).toMatchObject({ commit: undefined });
    expect(err).toBe(said);
  });
});

describe('a table on a terminal', () => {
  const COLUMNS: readonly Column[] = [
    { title: 'id' },
    { title: 'owner', least: 9, gives: 1 },
    { title: 'name', least: 6, gives: 2 },
  ];
  const HASH = '3f09aa12'.padEnd(40, '0');
  const shown = (rows: readonly (readonly Piece[])[], width?: number): string[] =>
    fitTable(COLUMNS, rows, width).map((line) => line.map(textOf).join(''));

  test('is as it is where it fits, and where it goes elsewhere', () => {
    const whole = [`id   owner${' '.repeat(37)}name`, `900  ${HASH}  Sample rows`];
    expect(shown([['900', HASH, 'Sample rows']])).toEqual(whole);
    expect(shown([['900', HASH, 'Sample rows']], 58)).toEqual(whole);
  });

  test('shortens hashes before names', () => {
    expect(shown([['900', HASH, 'Sample rows']], 40)[1]).toBe(`900  ${HASH.slice(0, 21)}…  Sample rows`);
    expect(shown([['900', HASH, 'Sample rows']], 25)[1]).toBe('900  3f09aa12…  Sample r…');
  });

  test('goes to blocks, in full, where that is not enough', () => {
    expect(shown([['900', HASH, 'Sample rows']], 20)).toEqual([
      'id: 900',
      `  owner: ${HASH}`,
      '  name: Sample rows',
    ]);
  });

  test('is never wider than the terminal unless it is blocks, whatever others call themselves', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9999), cell, cell)),
        fc.integer({ min: 0, max: 200 }),
        (rows, width) => {
          const cells = rows.map(([id, ...others]) => [String(id), ...others]);
          const lines = shown(cells, width);
          if (lines.length === rows.length + 1 && lines[0]?.startsWith('id ') === true)
            for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
          else expect(lines).toHaveLength(rows.length * 3);
          for (const line of lines) expect(shownLine(line)).toBe(line);
        },
      ),
    );
  });

  test('keeps the style of what it shortens', () => {
    const [, line] = fitTable(COLUMNS, [['1', { text: HASH, style: 'bad' }, 'a']], 20);
    expect(line?.map((piece) => painted(TERMINAL, piece)).join('')).toBe(
      '1   \u001b[31m3f09aa120…\u001b[39m  a',
    );
  });
});
