import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { PROJECT } from './runner.ts';

/** An action's stub, as the source has it, on a Node that says that it is of this version. */
function startOn(version: string): { status: number | null; lines: string[] } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, '--input-type=module'],
      ...['--eval', `const { action } = await import('${PROJECT}src/entry.ts'); await action('gate');`],
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { status, lines: (stdout + stderr).split('\n').filter((line) => line !== '') };
}

describe('an action on a runner whose Node is too old', () => {
  test.each(['16.20.2', '20.17.9'])('%s: says so in one line', (version) => {
    const { status, lines } = startOn(version);
    expect({ status, lines }).toEqual({
      status: 1,
      lines: [expect.stringMatching(/^::error::.*needs Node 20\.18 .* update the runner/) as unknown],
    });
  });

  test.each(['20.18.0', '24.1.0'])('%s: does its work', (version) => {
    expect(startOn(version).lines.join('\n')).not.toContain('needs Node');
  });
});
