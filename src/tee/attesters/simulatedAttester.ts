import { createHash, createPrivateKey, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Evidence } from '../../attestation/evidence.ts';
import { makeSimQuote } from '../../attestation/sim/simQuote.ts';
import { CountersignError } from '../../errors.ts';
import { SimulatedGpus } from '../devices/simulatedGpus.ts';
import type { Attester } from './attester.ts';
import { AttesterWithGpus } from './attesterWithGpus.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

/**
 * What the simulation calls its measurement: a name, not a measurement. 48 bytes, as in real evidence.
 */
const SIMULATED_MEASUREMENT = createHash('sha384').update('countersign simulated TEE v1').digest('hex');

/** SIMULATED: a TEE for trials. Its root is a key on a disk; whoever has the file can forge all it says. */
export class SimulatedAttester implements Attester {
  readonly kind = 'sim';
  readonly #root: KeyObject;

  /** @param root the simulated root, an Ed25519 private key */
  constructor(root: KeyObject) {
    this.#root = root;
  }

  collect(reportData: Uint8Array): Promise<Evidence> {
    const evidence = makeSimQuote(this.#root, {
      measurement: SIMULATED_MEASUREMENT,
      reportData: Buffer.from(reportData).toString('hex'),
      issued: new Date(),
    });
    return Promise.resolve(evidence);
  }

  /** The same TEE with so many simulated GPUs, which its own root signs for. */
  withGpus(count: number): Attester {
    return count === 0 ? this : new AttesterWithGpus(this, new SimulatedGpus(count, this.#root));
  }

  sealingKey(): Promise<Uint8Array> {
    const secret = this.#root.export({ type: 'pkcs8', format: 'der' });
    const key = hkdfSync('sha256', secret, new Uint8Array(), 'countersign simulated sealing key v1', 32);
    return Promise.resolve(new Uint8Array(key));
  }
}

/** Reads a simulated root (PKCS #8 PEM). @throws CountersignError `input`. */
export function readSimulatedRoot(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new CountersignError('input', 'the simulated root is not a private key in PEM', { cause });
  }
}

/** Opens the simulated TEE whose root is kept in `file`; makes the root on first use. */
export async function openSimulatedAttester(file: string): Promise<SimulatedAttester> {
  await makeDirectory(dirname(file), 0o700);
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
    return new SimulatedAttester(privateKey);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return new SimulatedAttester(readSimulatedRoot(await readFile(file, 'utf8')));
  }
}
