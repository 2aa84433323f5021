import { toBase64, toUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { signWith, VerifyingKey, type SigningKey } from '../../platformKeys.ts';
import { decodeBase64 } from '../bytes.ts';
import { parseUniqueJson } from '../uniqueJson.ts';
import { chipListSchema, maxChipListLength, type ChipList, type SignedChipList } from './chipRules.ts';

/**
 * A list of machines that `signer` signed and that has its form; whether it is in force is not looked at.
 * @throws CountersignError `tampered` when it is not signed or no list
 */
export function readChipList(signed: SignedChipList): ChipList {
  const key = VerifyingKey.fromSpki(decodeBase64(signed.signer, 'the key of the list of machines', 64));
  const signature = decodeBase64(signed.signature, 'the signature on the list of machines', 64);
  if (!key.isFor('ed25519') || !key.holds('ed25519', toUtf8(signed.list), signature))
    throw new CountersignError('tampered', 'the signature on the list of machines does not hold');
  const parsed = chipListSchema.safeParse(parseUniqueJson(signed.list, 'the list of machines'));
  if (!parsed.success)
    throw new CountersignError(
      'tampered',
      `the list of machines is none: ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    );
  return parsed.data;
}

/** @throws CountersignError `refused` when a list is not in force yet, or no more */
export function requireInForce({ issued, expires }: ChipList, at: Date): void {
  if (at < new Date(issued))
    throw new CountersignError('refused', `the list of machines is not yet valid: it is from ${issued}`);
  if (at >= new Date(expires))
    throw new CountersignError('refused', `the list of machines expired at ${expires}`);
}

/**
 * Signs a list of machines, as the rule `chipList` of a policy takes it.
 * @param key Ed25519
 * @throws CountersignError `input` for no machine, or one twice; `limit` for more than the rule takes
 */
export function signChipList(
  machines: ChipList['machines'],
  key: SigningKey,
  issued: Date,
  expires: Date,
): SignedChipList {
  if (machines.length === 0) throw new CountersignError('input', 'the list names no machine');
  const twice = machines.find(({ chip }, at) => machines.findIndex((one) => one.chip === chip) < at);
  if (twice !== undefined)
    throw new CountersignError('input', `machine ${twice.chip} stands twice in the list`);
  const value: ChipList = {
    type: 'urn:countersign:chips:v1',
    issued: issued.toISOString(),
    expires: expires.toISOString(),
    machines,
  };
  const list = JSON.stringify(value);
  if (list.length > maxChipListLength)
    throw new CountersignError('limit', `the list is longer than ${maxChipListLength} characters`);
  return {
    signer: toBase64(VerifyingKey.of(key).spki),
    list,
    signature: toBase64(signWith('ed25519', key, toUtf8(list))),
  };
}
