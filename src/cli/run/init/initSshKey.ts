import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** A key of OpenSSH: the private half as a file, the public one as a line. */
export interface SshKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * A new Ed25519 key without a passphrase, in OpenSSH's own format (PROTOCOL.key in its source): older versions of
 * ssh read Ed25519 in no other.
 */
export function makeSshKey(comment: string): SshKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = (member: string | undefined): Buffer => Buffer.from(member ?? '', 'base64url');
  const open = raw(publicKey.export({ format: 'jwk' }).x);
  const seed = raw(privateKey.export({ format: 'jwk' }).d);
  const blob = Buffer.concat([sshString('ssh-ed25519'), sshString(open)]);
  const check = randomBytes(4);
  const secret = Buffer.concat([
    ...[check, check, blob, sshString(Buffer.concat([seed, open])), sshString(comment)],
  ]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7]).subarray(0, (8 - (secret.length % 8)) % 8);
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    ...[sshString('none'), sshString('none'), sshString('')],
    ...[uint32(1), sshString(blob), sshString(Buffer.concat([secret, padding]))],
  ]);
  const lines = file.toString('base64').match(/.{1,70}/g) ?? [];
  return {
    privateKey: `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`,
    publicKey: `ssh-ed25519 ${blob.toString('base64')} ${comment}`,
  };
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function sshString(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as Buffer);
  return Buffer.concat([uint32(bytes.length), bytes]);
}
