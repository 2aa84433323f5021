import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect } from '@jest/globals';
import type { Sandbox, SandboxLimits } from '../../src/tee/sandbox/sandbox.ts';
import { availableSandboxes, processesWith, SandboxFixture } from './sandboxFixture.ts';
import { BUSYBOX } from './testImage.ts';

/** A sandbox of this machine, with its engine for titles. */
export interface SandboxHere {
  readonly engine: string;
  readonly sandbox: Sandbox;
}

export const sandboxesHere: readonly SandboxHere[] =
  BUSYBOX === undefined
    ? []
    : (await availableSandboxes()).map((sandbox) => ({ engine: sandbox.engine, sandbox }));

const NONE: SandboxHere = {
  engine: 'NO ENGINE: install podman or bubblewrap, and busybox-static',
  sandbox: {} as Sandbox,
};

/** Describes something for each of these sandboxes; where there is none, the skipped tests say what is missing. */
export function describeEach(
  sandboxes: readonly SandboxHere[],
  title: string,
  tests: (here: SandboxHere) => void,
): void {
  if (sandboxes.length > 0) describe.each([...sandboxes])(title, tests);
  else describe.skip.each([NONE])(title, tests);
}

/** Makes the fixtures of a file's tests, and removes the last one after each. */
export function preparedRuns(): (limits?: Partial<SandboxLimits>) => SandboxFixture {
  let fixture: SandboxFixture | undefined;
  afterEach(() => fixture?.remove());
  return (limits) => (fixture = new SandboxFixture(limits));
}

/** Lets an agent of its own run what a fixture holds, and kills that agent when a process with `text` is there. */
export async function runByKilledAgent(
  { spec }: SandboxFixture,
  engine: string,
  text: string,
): Promise<void> {
  const script = `
    import { availableSandboxes } from '${join(import.meta.dirname, 'sandboxFixture.ts')}';
    const sandbox = (await availableSandboxes()).find(({ engine }) => engine === '${engine}');
    await sandbox.run(${JSON.stringify(spec)}, new AbortController().signal);`;
  const agent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 400 && processesWith(text).length === 0; tries++) await sleep(50);
  expect(processesWith(text)).not.toEqual([]);
  agent.kill('SIGKILL');
  await once(agent, 'close');
}
