import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { isAlive, ownIdentity } from './claim/processIdentity.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

/**
 * Holds a home for one agent: two that share it could each think that the other's claim is a dead one's.
 * @returns a function that lets go
 * @throws CountersignError `conflict` while another agent lives
 */
export async function lockAgent(file: string): Promise<() => Promise<void>> {
  await makeDirectory(dirname(file), 0o700);
  const me = await ownIdentity();
  for (let tries = 0; tries < 3; tries++) {
    try {
      await writeFile(file, me, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (await isAlive(holder)) {
      throw new CountersignError(
        'conflict',
        `another TEE agent (process ${Number.parseInt(holder, 10)}) is at work in this home`,
        {
          mend: 'stop it first, or give this agent a home of its own (COUNTERSIGN_HOME)',
        },
      );
    }
    await rm(file, { force: true });
  }
  throw new CountersignError('conflict', 'another TEE agent is starting in this home');
}
