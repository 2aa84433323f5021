import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { makeOutput } from '../../src/cli/terminal/output.ts';
import { showProgress, tellTransfer } from '../../src/cli/terminal/progress.ts';

const MIB = 1024 * 1024;
const URL_WITH_KEY = 'https://store.example/bucket/object?X-Amz-Signature=topsecret&x=1';
let err = '';
let now = 0;
const wasTerminal = process.stderr.isTTY;
const env = { ...process.env };

beforeEach(() => {
  err = '';
  now = 1000;
  for (const name of ['CI', 'FORCE_COLOR']) Reflect.deleteProperty(process.env, name);
  process.env['TERM'] = 'xterm';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.stderr.isTTY = wasTerminal;
  Object.assign(process.env, env);
});

/** A minute of work, ten pieces a second. */
function work(json: boolean): void {
  const progress = showProgress(makeOutput(json), 'Uploading');
  for (let tenth = 1; tenth <= 600; tenth += 1) {
    now += 100;
    progress.update({ phase: 'upload', bytes: tenth * MIB, totalBytes: 600 * MIB });
  }
  progress.stop();
}

describe('long work', () => {
  test('says a line after three seconds, and one in ten, where there is no terminal', () => {
    process.stderr.isTTY = false;
    work(false);
    expect(err.split('\n').slice(0, -1)).toEqual([
      'Uploading: 30.0 of 600.0 MiB (5 %), 10.0 MiB/s, 57 s left',
      'Uploading: 130.0 of 600.0 MiB (21 %), 10.0 MiB/s, 47 s left',
      'Uploading: 230.0 of 600.0 MiB (38 %), 10.0 MiB/s, 37 s left',
      'Uploading: 330.0 of 600.0 MiB (55 %), 10.0 MiB/s, 27 s left',
      'Uploading: 430.0 of 600.0 MiB (71 %), 10.0 MiB/s, 17 s left',
      'Uploading: 530.0 of 600.0 MiB (88 %), 10.0 MiB/s, 7 s left',
    ]);
  });

  test('says events with --json, each one line of JSON', () => {
    process.stderr.isTTY = true;
    work(true);
    const events = err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(events).toHaveLength(60);
    expect(events[29]).toEqual({
      progress: {
        title: 'Uploading',
        phase: 'upload',
        bytes: 300 * MIB,
        totalBytes: 600 * MIB,
        bytesPerSecond: 10 * MIB,
        secondsLeft: 30,
      },
    });
  });

  test('moves a bar on a terminal, in one line that is cleared at the end and for a word between', () => {
    process.stderr.isTTY = true;
    process.stderr.columns = 60;
    const output = makeOutput(false);
    const progress = showProgress(output, 'Uploading');
    for (let second = 1; second <= 3; second += 1) {
      now += 1000;
      progress.update({ phase: 'upload', bytes: second * MIB, totalBytes: 4 * MIB });
    }
    const drawn = err.split('\r\u001b[K').slice(1);
    expect(drawn[1]).toMatch(/^Uploading \[#{12}-{12}\] 2\.0 of 4\.0 MiB/);
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThan(60);
    expect(err).not.toContain('\n');
    tellTransfer(output).onStall('PUT part 7 of bucket/object at host', 30);
    progress.stop();
    expect(err.endsWith('\r\u001b[Kwaiting 30 s for PUT part 7 of bucket/object at host\n')).toBe(true);
  });
});

describe('a transfer that waits', () => {
  test('says for which request, and why one is tried again; never a signature', () => {
    const events = tellTransfer(makeOutput(false));
    events.onStall(`GET ${URL_WITH_KEY}`, 30);
    events.onRetry('put part 7 of s3://b/x', 1, 2400, `the server answered 503 at ${URL_WITH_KEY}`, 6);
    expect(err).toBe(
      'waiting 30 s for GET https://store.example/bucket/object\n' +
        'retrying put part 7 of s3://b/x in 2 s (try 2 of 6): the server answered 503 at https://store.example/bucket/object\n',
    );
  });

  test('says one line for requests that fail together', () => {
    const events = tellTransfer(makeOutput(false));
    for (let part = 1; part <= 6; part += 1) events.onRetry(`put part ${part}`, 1, 10, 'ECONNRESET', 8);
    now += 1000;
    events.onRetry('put part 1', 2, 10, 'ECONNRESET', 8);
    expect(err.match(/\n/g)).toHaveLength(2);
  });

  test('says events with --json, which no words of a server break', () => {
    const events = tellTransfer(makeOutput(true));
    events.onRetry('read x', 1, 250, `“503”\u001b[2J\u202e\n{"a":1}\\`, 8);
    events.onStall(`GET ${URL_WITH_KEY}`, 12);
    const lines = err.trimEnd().split('\n');
    // eslint-disable-next-line no-control-regex -- the point is that none is there
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\uffff]/);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        retry: {
          request: 'read x',
          attempt: 1,
          attempts: 8,
          waitMs: 250,
          why: `“503”\u001b[2J\u202e\n{"a":1}\\`,
        },
      },
      { waiting: { request: 'GET https://store.example/bucket/object', seconds: 12 } },
    ]);
  });
});
