import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../src/errors.ts';
import type { Attester } from '../../src/tee/attesters/attester.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { examineMachine } from '../../src/tee/doctor.ts';
import { makeSnpEvidence, makeSnpMaker } from '../attestation/synthetic/snpEvidence.ts';

const scratch = mkdtempSync('/dev/shm/countersign-doctor-');
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const examine = (openAttester: () => Promise<Attester>) =>
  examineMachine({
    openAttester,
    scratch: join(scratch, 'run'),
    chooseSandbox: () => Promise.resolve({ engine: 'bubblewrap' }),
    listDevices: () => Promise.resolve({ devices: [], problems: [] }),
  });
const statusOf = ({ checks }: Awaited<ReturnType<typeof examine>>, id: string): string | undefined =>
  checks.find((check) => check.id === id)?.status;

describe('the doctor', () => {
  test('says what is missing on a machine that has no TEE, and how to mend it', async () => {
    const mend = 'Use a confidential VM.';
    const found = await examine(() =>
      Promise.reject(new CountersignError('unsupported', 'there is no TEE', { mend })),
    );
    expect(found.checks[0]).toMatchObject({
      id: 'tee-attester',
      status: 'failed',
      detail: `there is no TEE. ${mend}`,
    });
    expect(statusOf(found, 'tee-evidence')).toBeUndefined();
    expect(statusOf(found, 'tee-scratch')).toBeDefined();
  });

  test('calls a simulated TEE SIMULATED', async () => {
    const root = generateKeyPairSync('ed25519').privateKey;
    const found = await examine(() => Promise.resolve(new SimulatedAttester(root)));
    expect(found.checks.filter((check) => check.status !== 'passed')).toEqual([]);
    expect(found.checks[0]?.detail).toContain('SIMULATED');
  });

  test('verifies the evidence that the machine makes as anybody would', async () => {
    const maker = makeSnpMaker('Milan', 'VCEK');
    const found = await examine(() =>
      Promise.resolve({
        kind: 'sev-snp',
        collect: (data) =>
          Promise.resolve(makeSnpEvidence(maker, { report: (r) => void Buffer.from(data).copy(r, 0x50) })),
        sealingKey: () => Promise.reject(new Error('no room in memory')),
      }),
    );
    expect(statusOf(found, 'tee-evidence')).toBe('passed');
    expect(statusOf(found, 'report-data')).toBe('passed');
    expect(statusOf(found, 'tee-sealing-key')).toBe('failed');
    expect(statusOf(found, 'snp-chain')).toBe('failed');
    expect(found.verdict?.claims?.kind).toBe('sev-snp');
  });

  test('names the place of plaintext and the room there, and says where no solution can run', async () => {
    const found = await examineMachine({
      openAttester: () => Promise.reject(new CountersignError('unsupported', 'there is no TEE')),
      scratch,
      chooseSandbox: () =>
        Promise.reject(new CountersignError('unsupported', 'no engine', { mend: 'Install one.' })),
      listDevices: () => Promise.resolve({ devices: [], problems: ['/etc/cdi/x.yaml: is no plain YAML'] }),
    });
    const detailOf = (id: string): string | undefined =>
      found.checks.find((check) => check.id === id)?.detail;
    expect(detailOf('tee-scratch')).toMatch(new RegExp(`^${scratch} is on tmpfs, [0-9.]+ GiB free`));
    expect(detailOf('tee-sandbox')).toBe('no engine. Install one.');
  });

  test('says why there is no event log, which is no failure', async () => {
    const root = generateKeyPairSync('ed25519').privateKey;
    const found = await examineMachine({
      openAttester: () => Promise.resolve(new SimulatedAttester(root)),
      scratch,
      chooseSandbox: () => Promise.resolve({ engine: 'bubblewrap' }),
      whyNoEventLog: () => Promise.resolve('CCEL: permission denied'),
      listDevices: () => Promise.resolve({ devices: [], problems: [] }),
    });
    expect(found.checks.find(({ id }) => id === 'tee-event-log')).toMatchObject({
      status: 'passed',
      detail: 'none is carried: CCEL: permission denied',
    });
  });

  test('leaves nothing behind', () => {
    expect(readdirSync(join(scratch, 'run'))).toEqual([]);
  });
});
