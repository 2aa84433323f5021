import { describe, expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { CountersignError } from '../../src/errors.ts';
import { requireOpening, requireSealable, requireSigning } from '../../src/pgp/keyFitness.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';

const DAY = 86_400_000;

/** Made by gpg 2.2, as openpgp.js makes none: brainpoolP256r1. */
const BRAINPOOL = `-----BEGIN PGP PUBLIC KEY BLOCK-----

xlMEawt/yhMJKyQDAwIIAQEHAgMEVENy9D+E6ednaUUHiJmSyVO3xU/LuvG2
mbWSYXE0+yFPfUFKX6ZFzESdTDlFca4YtJGT5h6bgftOo+YrBfM8Hs0vdSBi
cmFpbnBvb2xQMjU2cjEgPGJyYWlucG9vbFAyNTZyMUBleGFtcGxlLm9yZz7C
kAQTEwgAOBYhBPuZLj+5OF4l44sn5ciaxxmPvOetBQJrC3/KAhsDBQsJCAcC
BhUKCQgLAgQWAgMBAh4BAheAAAoJEMiaxxmPvOetCIEA/3EHhM/FlBeftW5A
b5Fqny7srHtmFzEeur4OAEY3AewyAP4+GUK7FdC1XOEz8N0nHlLVPnCyfAei
Fnp9o+HaGttssc5XBGsLf8oSCSskAwMCCAEBBwIDBGYudkOuTheBv3ASFsnx
s/bz3QnlfIA+7mVeacCBmqHgVG9Vpn6l7mJUuEiVvABwqvEuj7qj/5X6YMYd
hgQ6SrcDAQgHwngEGBMIACAWIQT7mS4/uTheJeOLJ+XImscZj7znrQUCawt/
ygIbDAAKCRDImscZj7znrWmXAQCeGYFd23LtcCuiMKZ0fRFTYrSmuwnQiw/C
Jim4SMYnGgD/d3Yi53mgQy2u2uoqV2oztEIDeSrbGkA9tS5x4C85qxI=
=cu8b
-----END PGP PUBLIC KEY BLOCK-----`;

async function made(
  options: Partial<openpgp.KeyOptions> = {},
  config: Partial<openpgp.Config> = {},
): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name: 'Zoë' }],
    ...options,
    format: 'object',
    config: config,
  });
  return privateKey;
}

async function refusal(work: Promise<void>): Promise<CountersignError> {
  const error: unknown = await work.then(
    () => new Error('it was taken'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof CountersignError) return error;
  throw error;
}

describe('a key that nothing can be sealed to is refused, and why', () => {
  test('it expired', async () => {
    const date = new Date(Date.now() - 10 * DAY);
    const key = await made({ date, keyExpirationTime: 2 * 24 * 3600 });
    const { message, mend } = await refusal(requireSealable(key.toPublic()));
    expect(message).toContain(`expired on ${new Date(date.getTime() + 2 * DAY).toISOString().slice(0, 10)}`);
    expect(mend).toContain(`gpg --quick-set-expire ${key.getFingerprint()} 1y`);
  });

  test('it has nothing that encrypts', async () => {
    const key = await made({ subkeys: [] });
    const { message, mend } = await refusal(requireSealable(key.toPublic()));
    expect(message).toMatch(/no subkey for encryption/);
    expect(mend).toContain('cv25519 encr');
  });

  test('it was made in the future', async () => {
    const key = await made({ date: new Date(Date.now() + 3 * DAY) });
    expect((await refusal(requireSealable(key.toPublic()))).message).toMatch(
      /later than this machine's clock/,
    );
  });

  test('RSA that is too short', async () => {
    const key = await made(
      { type: 'rsa', rsaBits: 1024 },
      {
        minRSABits: 1024,
      },
    );
    const { message } = await refusal(requireSealable(key.toPublic()));
    expect(message).toContain('RSA keys shorter than 2047 bits are not accepted (this one has 1024)');
  });

  test('a curve that is not supported', async () => {
    const key = await openpgp.readKey({ armoredKey: BRAINPOOL });
    expect((await refusal(requireSealable(key.toPublic()))).message).toContain(
      'brainpool keys are not supported',
    );
  });

  test('and a usual one is not', async () => {
    await requireSealable((await generatePartyKey({ name: 'Zoë' })).toPublic());
    await requireSealable((await made({ type: 'rsa', rsaBits: 2048 })).toPublic());
  });
});

describe('a private half without its secrets is refused', () => {
  const stub = ({ keyPacket }: { readonly keyPacket: unknown }): void => {
    (keyPacket as openpgp.SecretKeyPacket).makeDummy();
  };

  test('when its primary key is a stub and no subkey signs', async () => {
    const key = await made();
    stub(key);
    const { message, mend } = await refusal(requireSigning(await reread(key)));
    expect([message, mend]).toEqual([
      expect.stringContaining('cannot sign'),
      expect.stringContaining('ed25519 sign'),
    ]);
  });

  test('not when a subkey signs in its stead', async () => {
    const key = await made({ subkeys: [{ sign: true }, {}] });
    stub(key);
    await requireSigning(await reread(key));
  });

  test('when what opens is a stub', async () => {
    const key = await made();
    key.subkeys.forEach(stub);
    expect((await refusal(requireOpening(await reread(key)))).message).toContain(
      'cannot open what is sealed to it',
    );
  });

  async function reread(key: PrivateKey): Promise<PrivateKey> {
    return openpgp.readPrivateKey({ armoredKey: key.armor() });
  }
});
