import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../src/errors.ts';
import type { Attester } from '../../src/tee/attesters/attester.ts';
import { makeCast, OFFER_INFO, SLOT_INFO, type Cast } from './cast.ts';

let cast: Cast;
let memory: string;
beforeAll(async () => {
  cast = await makeCast();
  memory = await mkdtemp('/dev/shm/countersign-run-tee-');
});
afterAll(async () => {
  await cast.close();
  await rm(memory, { recursive: true, force: true });
});

const hardware: Attester = {
  kind: 'sev-snp',
  collect: () => Promise.reject(new Error('no order waits: nothing is to be attested')),
  sealingKey: () => Promise.resolve(new Uint8Array(32)),
};
const none = (): Promise<Attester> => Promise.reject(new CountersignError('unsupported', 'there is no TEE'));

function run(openMachine: () => Promise<Attester>, inputs: Record<string, string>) {
  cast.runner.services = { ...cast.runner.services, openMachine };
  return cast.runner.run('run-tee', { ...cast.as('operator'), storage: cast.storage, ...inputs });
}

describe('run-tee on the hardware of its machine', () => {
  test('attests with it, and says nothing of a simulation', async () => {
    for (const attester of ['auto', 'hardware']) {
      const { status, log, summary } = await run(() => Promise.resolve(hardware), {
        attester,
        scratch: join(memory, attester),
      });
      expect([status, log, summary]).toEqual([
        0,
        expect.not.stringContaining('SIMULATED'),
        expect.any(String),
      ]);
      expect(summary).toContain('TEE');
      expect(summary).not.toContain('SIMULATED');
    }
  });

  test('refuses to put plaintext on a disk outside of the TEE', async () => {
    const scratch = cast.path('scratch');
    await mkdir(scratch);
    const { status, log } = await run(() => Promise.resolve(hardware), { attester: 'hardware', scratch });
    expect(status).toBe(1);
    expect(log).toContain('plaintext would leave the TEE');
  });

  test('never simulates where hardware is asked for, though a simulated root is there', async () => {
    const inputs = { attester: 'hardware', 'simulated-root': cast.simulatedRoot };
    const { status, log } = await run(none, inputs);
    expect(status).toBe(1);
    expect(log).toContain('there is no TEE');
    const real = await run(() => Promise.resolve(hardware), { ...inputs, scratch: join(memory, 'both') });
    expect([real.status, real.log]).toEqual([0, expect.not.stringContaining('SIMULATED')]);
  });

  test('says what to give where neither hardware nor a simulated root is there', async () => {
    for (const attester of ['auto', 'simulated']) {
      const { status, log } = await run(none, { attester });
      expect(status).toBe(1);
      expect(log).toMatch(/simulated.root/);
    }
  });

  test('simulates where a simulated root is given, without a look at the hardware', async () => {
    const looked = (): Promise<Attester> => Promise.reject(new Error('it was looked at'));
    const { status, summary } = await run(looked, { 'simulated-root': cast.simulatedRoot });
    expect([status, summary]).toEqual([0, expect.stringContaining('SIMULATED TEE')]);
  });
});

describe('register-offer of a TEE', () => {
  const register = (openMachine: () => Promise<Attester>, inputs: Record<string, string>) => {
    cast.runner.services = { ...cast.runner.services, openMachine };
    const offer = { type: 'tee', 'offer-info': OFFER_INFO('0'), 'slot-info': SLOT_INFO };
    return cast.runner.run('register-offer', { ...cast.as('operator'), ...offer, ...inputs });
  };

  test('carries the evidence of the machine where it has a TEE', async () => {
    const bound: number[] = [];
    const collect: Attester['collect'] = (reportData) => {
      bound.push(reportData.length);
      return Promise.resolve({ kind: 'sev-snp', quote: 'AA==', collateral: { certificates: '' } });
    };
    const inputs = { attester: 'hardware', 'simulated-root': cast.simulatedRoot };
    const { status, log } = await register(() => Promise.resolve({ ...hardware, collect }), inputs);
    expect([status, log]).toEqual([0, expect.not.stringContaining('SIMULATED')]);
    expect(bound).toEqual([64]);
  });

  test('never simulates where hardware is asked for, though a simulated root is there', async () => {
    const { status, log } = await register(none, {
      attester: 'hardware',
      'simulated-root': cast.simulatedRoot,
    });
    expect(status).toBe(1);
    expect(log).toContain('there is no TEE');
  });
});
