import { sha256Hex } from '../canonicalJson.ts';
import type { Policy } from '../attestation/policy.ts';
import type { EvidenceVerdict } from '../attestation/evidence.ts';
import { verifyEvidence } from '../attestation/verifyEvidence.ts';
import { CountersignError } from '../errors.ts';
import { architectureNamed } from '../solution/image/run/requireRunnable.ts';
import type { TeeKey } from '../marketplace/offer.ts';
import { teeKeyReportData, type TeeKeyBinding } from '../marketplace/reportData.ts';
import {
  fingerprintOf,
  generateOrderKey,
  readPrivateKey,
  readPublicKey,
  type PrivateKey,
} from '../pgp/keys.ts';
import type { Attester } from './attesters/attester.ts';
import { openFromSelf, sealToSelf } from './sealedBox.ts';

function bindingOf(owner: string, encryptionKey: string, fingerprint: string, issued: string): TeeKeyBinding {
  return { owner, encryptionKey: fingerprint, encryptionKeyDigest: sha256Hex(encryptionKey), issued };
}

function contextOf(fingerprint: string): string {
  return `countersign tee key v1 ${fingerprint}`;
}

/**
 * Makes the long-lived key that customers seal solutions and models to, with evidence that binds it. Evidence is renewed
 * together with its key: whoever gets hold of a later key opens nothing that was sealed to an earlier one.
 * @param owner fingerprint of the operator who offers the TEE
 * @param kept fingerprints of the offer's earlier keys that are still needed
 * @param gpus how many GPUs this machine could give to one run, where that was looked at
 */
export async function makeTeeKey(
  attester: Attester,
  owner: string,
  kept: readonly string[] = [],
  gpus?: number,
): Promise<TeeKey> {
  const key = await generateOrderKey('Countersign TEE');
  const encryptionKey = key.toPublic().armor();
  const fingerprint = fingerprintOf(key.toPublic());
  const issued = new Date().toISOString();
  const evidence = await attester.collect(
    teeKeyReportData(bindingOf(owner, encryptionKey, fingerprint, issued)),
  );
  const sealedKey = sealToSelf(Buffer.from(key.armor()), await attester.sealingKey(), contextOf(fingerprint));
  const architecture = architectureNamed(process.arch);
  const machine = { architecture, ...(gpus === undefined ? {} : { gpus }) };
  return { encryptionKey, evidence, sealedKey, issued, kept: [...kept], ...machine };
}

/**
 * A fresh key with fresh evidence, for an offer whose evidence grows old. Hardware that was restarted can't open
 * what it sealed before: what was sealed to earlier keys is lost to it.
 * @param needed fingerprints of earlier keys that something open may be sealed to
 * @param gpus as of `makeTeeKey`
 * @throws CountersignError `tampered` when another simulated TEE sealed the last one.
 */
export async function renewTeeKey(
  attester: Attester,
  owner: string,
  teeKey: TeeKey,
  needed: readonly string[],
  gpus?: number,
): Promise<TeeKey> {
  if (await isLost(attester, teeKey)) return makeTeeKey(attester, owner, [], gpus);
  await openTeeKey(attester, teeKey);
  return makeTeeKey(attester, owner, needed, gpus);
}

/** The fingerprint of the key that customers seal to. @throws CountersignError `input` for what is no key */
export async function fingerprintOfTeeKey({ encryptionKey }: TeeKey): Promise<string> {
  return fingerprintOf(await readPublicKey(encryptionKey, 'the TEE key'));
}

/** Whether the key was sealed before the hardware was restarted. A simulated TEE has the same root ever after. */
export async function isLost(attester: Attester, teeKey: TeeKey): Promise<boolean> {
  if (attester.kind === 'sim') return false;
  try {
    await openTeeKey(attester, teeKey);
    return false;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return true;
    throw error;
  }
}

/** The private half, inside the TEE. @throws CountersignError `tampered` when it is another TEE's. */
export async function openTeeKey(attester: Attester, teeKey: TeeKey): Promise<PrivateKey> {
  const fingerprint = await fingerprintOfTeeKey(teeKey);
  const armored = openFromSelf(teeKey.sealedKey, await attester.sealingKey(), contextOf(fingerprint));
  return readPrivateKey(Buffer.from(armored).toString('utf8'), undefined, 'the TEE key');
}

/** Verifies the evidence of a TEE's offer under a policy, and that it binds the offered key to its owner. */
export async function verifyTeeKey(
  teeKey: TeeKey,
  owner: string,
  policy: Policy,
  at: Date,
): Promise<EvidenceVerdict & { readonly fingerprint: string }> {
  const fingerprint = await fingerprintOfTeeKey(teeKey);
  const binding = bindingOf(owner, teeKey.encryptionKey, fingerprint, teeKey.issued);
  const reportData = Buffer.from(teeKeyReportData(binding)).toString('hex');
  // The report data binds when the key was made: the evidence cannot be older.
  const notBefore = new Date(teeKey.issued);
  return { ...verifyEvidence(teeKey.evidence, { reportData, at, notBefore, policy }), fingerprint };
}
