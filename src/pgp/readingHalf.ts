import * as openpgp from 'openpgp';
import { CountersignError } from '../errors.ts';
import { fingerprintOf, type PrivateKey } from './keys.ts';

const MAKE_ONE = 'make a key with two halves: countersign keys generate --name <you>';

/**
 * A copy of an unlocked key that opens what is sealed to it and cannot sign: every secret packet but the one for
 * encryption is made a gnu-dummy, as `gpg --export-secret-subkeys` does with the primary key.
 * @throws CountersignError `refused` for a key whose encryption half can sign too, `input` for one without such a half.
 */
export async function readingHalf(key: PrivateKey): Promise<PrivateKey> {
  const half = await openpgp.readPrivateKey({ armoredKey: key.armor() });
  const { keyPacket: reads } = await half.getEncryptionKey().catch((cause: unknown) => {
    throw new CountersignError(
      'input',
      `the key ${fingerprintOf(key.toPublic())} cannot be used to encrypt`,
      {
        cause,
        mend: MAKE_ONE,
      },
    );
  });
  const signs = [half, ...half.subkeys].map(({ keyPacket }) => keyPacket).filter((each) => each !== reads);
  for (const packet of signs) if ('makeDummy' in packet) packet.makeDummy();
  const [written] = await openpgp.readPrivateKeys({ armoredKeys: half.armor() });
  if (written === undefined || (await canSign(written)))
    throw new CountersignError(
      'refused',
      `the key ${fingerprintOf(key.toPublic())} signs and encrypts with the same half, so no part of it only reads`,
      { mend: MAKE_ONE },
    );
  return written;
}

async function canSign(key: PrivateKey): Promise<boolean> {
  const message = await openpgp.createMessage({ text: 'a key for reading signs nothing' });
  return openpgp.sign({ message, signingKeys: key }).then(
    () => true,
    () => false,
  );
}
