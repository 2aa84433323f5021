import * as openpgp from 'openpgp';
import { CountersignError, messageOf } from '../errors.ts';
import type { PrivateKey, PublicKey } from './keys.ts';

type KeyPart = PublicKey | openpgp.Subkey;

const { minRSABits } = openpgp.config;

/** Why a key of this kind is not used at all; undefined for those that are. */
function kindRefused(part: KeyPart): string | undefined {
  const { algorithm, bits, curve } = part.getAlgorithmInfo();
  if (algorithm.startsWith('rsa') && (bits ?? 0) < minRSABits)
    return `RSA keys shorter than ${minRSABits} bits are not accepted (this one has ${bits ?? 0})`;
  if (algorithm === 'dsa' || algorithm === 'elgamal') return `${algorithm} keys are not accepted`;
  if (curve?.startsWith('brainpool') === true) return 'brainpool keys are not supported';
  if (curve === 'secp256k1') return 'keys on the curve secp256k1 are not accepted';
  return undefined;
}

function dateOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

interface Cause {
  readonly why: string;
  readonly mend: string;
}

const OTHER_KEY = 'a party needs a key that signs and encrypts; make one with: gpg --quick-generate-key';

/** Why a certificate has nothing to encrypt to, where that can be told from it. */
async function causeOf(key: PublicKey, fingerprint: string, now: Date): Promise<Cause> {
  if (key.getCreationTime() > now)
    return {
      why: `it was made on ${dateOf(key.getCreationTime())}, later than this machine's clock`,
      mend: 'set the clock',
    };
  const expiry = await key.getExpirationTime();
  if (expiry instanceof Date && expiry <= now)
    return {
      why: `it expired on ${dateOf(expiry)}`,
      mend: `extend it and export it anew: gpg --quick-set-expire ${fingerprint} 1y && gpg --quick-set-expire ${fingerprint} 1y '*'`,
    };
  return subkeyCause(key, fingerprint, now);
}

async function subkeyCause(key: PublicKey, fingerprint: string, now: Date): Promise<Cause> {
  const expired: Date[] = [];
  for (const subkey of key.subkeys) {
    const expiry = await subkey.getExpirationTime().catch(() => undefined);
    if (expiry instanceof Date && expiry <= now) expired.push(expiry);
  }
  const [last] = expired.sort((a, b) => b.getTime() - a.getTime());
  if (last !== undefined)
    return {
      why: `its subkey expired on ${dateOf(last)}`,
      mend: `extend it and export it anew: gpg --quick-set-expire ${fingerprint} 1y '*'`,
    };
  return {
    why: 'it has no subkey for encryption that is in force',
    mend: `add one and export it anew: gpg --quick-add-key ${fingerprint} cv25519 encr`,
  };
}

/**
 * Refuses a key that nothing can be sealed to, and says why.
 * @throws CountersignError `input`
 */
export async function requireSealable(key: PublicKey): Promise<void> {
  const fingerprint = key.getFingerprint().toLowerCase();
  const refused = [key, ...key.subkeys].map(kindRefused).find((why) => why !== undefined);
  const failure: unknown = await key.getEncryptionKey().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure === undefined && refused === undefined) return;
  const { why, mend } =
    refused === undefined
      ? await causeOf(key, fingerprint, new Date()).catch((): Cause => ({
          why: messageOf(failure),
          mend: 'export it anew with gpg --export',
        }))
      : { why: refused, mend: OTHER_KEY };
  throw new CountersignError('input', `the key ${fingerprint} cannot be used: ${why}`, {
    cause: failure,
    mend,
  });
}

/** A part whose secret was left out of an export, or stands on a card. */
function isStub({ keyPacket }: openpgp.Key | openpgp.Subkey): boolean {
  return keyPacket instanceof openpgp.SecretKeyPacket && keyPacket.isDummy();
}

function cannot(key: PrivateKey, what: string, mend: (fingerprint: string) => string): CountersignError {
  const fingerprint = key.getFingerprint().toLowerCase();
  return new CountersignError('input', `the private half of ${fingerprint} cannot ${what}`, {
    mend: mend(fingerprint),
  });
}

/** Refuses a private half that can't sign, since its secret part is elsewhere. @throws CountersignError `input` */
export async function requireSigning(key: PrivateKey): Promise<void> {
  // What has none in force says so itself, to those who need it.
  const signing = await key.getSigningKey().catch(() => undefined);
  if (signing !== undefined && isStub(signing))
    throw cannot(
      key,
      'sign: what would sign is a stub (its secret is kept elsewhere), and no subkey signs',
      (fingerprint) =>
        `give one that signs; where the primary key is, add a subkey and export it anew: gpg --quick-add-key ${fingerprint} ed25519 sign`,
    );
}

/** Refuses a private half that can't open what is sealed to it. @throws CountersignError `input` */
export async function requireOpening(key: PrivateKey): Promise<void> {
  const opening = await key.getEncryptionKey().catch(() => undefined);
  if (opening !== undefined && isStub(opening))
    throw cannot(
      key,
      'open what is sealed to it: the secret of its encryption subkey is kept elsewhere',
      (fingerprint) => `export it whole: gpg --export-secret-keys --armor ${fingerprint}`,
    );
}
