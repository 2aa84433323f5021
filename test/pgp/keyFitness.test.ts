import { describe, expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { CountersignError } from '../../src/errors.ts';
import { requireOpening, requireSealable, requireSigning } from '../../src/pgp/keyFitness.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { signDetached } from '../../src/pgp/signatures.ts';

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

/** Made by gpg 2.2: signs alone, and would be refused for that, too. */
const DSA = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQGiBGsMrCwRBADJ+0Q4E3pXbDLYGH2c4d+xfmBDSlMFOQT/ieH4dGu3ZqATdT2n
FXQwxfUZhS/nZo5WmsscbnOtyeMu2Jyl5cAAoWXRksu4cyxXy+8G+gYnsqkugzrv
xyuCQ9uu0u9cESYF2ujATnOb1wlh3Q/MZzj32NmiWYMz7ovsDNL+OAcy6wCg29bs
L9SshRANpOY8rTTVBOFfK4cEALqEpTWs4Gf67E9bb52+6GW6SAtkGBm0JqCGNkQ8
SQnQMvrTYD57o9hZ5YlJNhpzWm5neOV4+x+RU9zNXMXjcw7lSmi7Lo+j1uzixmdg
XlT8WKcrIQhp/kvIKJ/hc4yvN3PWn5wf8Jb2SwmEb/yGEkdq6I12Y4m8Nbz4NHDl
6FGYA/0RPFz7ZcWoq5kW+cxoERgdqGM+VJdli9YuecUoqvgEZR1n4IRsEGuth0cr
myJr01JrGVmEaITAWZhgEoNpyrn3Y5g4wQem2+jAPwUzQ1j6SWI/W2fLZ6zDwbv/
IbPQC1A7ziKgWOD7KBrB50/lEqK5kLZ6GfhkDqS9jfTT4WkL17QVZHNhIDxkc2FA
ZXhhbXBsZS5vcmc+iHgEExECADgWIQRZgNQWXuJ2e7833Vmz/Mv1XNehxAUCawys
LAIbAwULCQgHAgYVCgkICwIEFgIDAQIeAQIXgAAKCRCz/Mv1XNehxO8HAKDTMJyw
GdnqY06oVp2TTRlWlxX0CgCcCUBz3oXdtiY7x31Fli9XHEEggdY=
=UGbJ
-----END PGP PUBLIC KEY BLOCK-----`;

/** Made by gpg 2.2. */
const SECP256K1 = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mE8EawysPRMFK4EEAAoCAwSUNo66GMZgqA22NvoRGBNMWgTKsp79UimmOe11h9cz
Hgcme+5wh2TztEuILRaX9FfQIom0q/mUasrVZt+UORtVtBpzZWNwMjU2azEgPGsx
QGV4YW1wbGUub3JnPoiQBBMTCAA4FiEEXWPYf7Y2VzVg2rAwPiCSfLFYLgsFAmsM
rD0CGwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AACgkQPiCSfLFYLgtwEgD/cSIM
bP4Oxv+atSl90gj1sKTpFHuMGbCfjgQ9yGR0po4BAJlKSKE783ANHQpMBQ6uOZTS
SYZZKY0MgSKTENJb7yYVuFMEawysPRIFK4EEAAoCAwS8HXdwHSBDuF/UDF601aq/
yTE3Pa1VAuxc0RhQeiqxUi8fMOFBqmTHGagRckfgfqi4zKZj1mkz6czNtJHhiThA
AwEIB4h4BBgTCAAgFiEEXWPYf7Y2VzVg2rAwPiCSfLFYLgsFAmsMrD0CGwwACgkQ
PiCSfLFYLgtCUwEA1NRAdPOeDpSVkVQ4qlxZI8ZZbK6b22keiZuu94QABQ8A/iJJ
pAMn5y0Budj++FpU1kaUv0a1pzMC3lnnixZB9MBj
=EVh6
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
    expect(message).toContain(
      `: it expired on ${new Date(date.getTime() + 2 * DAY).toISOString().slice(0, 10)}`,
    );
    expect(mend).toContain(`gpg --quick-set-expire ${key.getFingerprint()} 1y`);
  });

  test('its subkey expired', async () => {
    const date = new Date(Date.now() - 10 * DAY);
    const key = await made({ date, subkeys: [{ keyExpirationTime: 2 * 24 * 3600 }] });
    const { message, mend } = await refusal(requireSealable(key.toPublic()));
    const day = new Date(date.getTime() + 2 * DAY).toISOString().slice(0, 10);
    expect(message).toContain(`its subkey expired on ${day}`);
    expect(mend).toContain(`gpg --quick-set-expire ${key.getFingerprint()} 1y '*'`);
  });

  test('RSA that is too short, though another subkey encrypts', async () => {
    const short = { sign: true, type: 'rsa', rsaBits: 1024 } as const;
    const key = (await made({ subkeys: [{}, short] }, { minRSABits: 1024 })).toPublic();
    await key.getEncryptionKey();
    expect((await refusal(requireSealable(key))).message).toContain('RSA keys shorter than 2047 bits');
  });

  test('a curve that is not accepted', async () => {
    const key = await openpgp.readKey({ armoredKey: SECP256K1 });
    expect((await refusal(requireSealable(key.toPublic()))).message).toContain(
      'keys on the curve secp256k1 are not accepted',
    );
  });

  test('DSA', async () => {
    const key = await openpgp.readKey({ armoredKey: DSA });
    expect((await refusal(requireSealable(key.toPublic()))).message).toContain('dsa keys are not accepted');
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
    const signing = signDetached(Buffer.from('what is signed'), await reread(key));
    await expect(signing).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('cannot sign'),
    });
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
