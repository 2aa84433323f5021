import { createCipheriv, hkdfSync } from 'node:crypto';

/**
 * A second, slow and plain SEIPDv2 writer, from the text of RFC 9580 §5.13.2 alone, for packets that the engine
 * would never write. One chunk size: 64 bytes.
 */
export function sealRaw(sessionKey: Uint8Array, packets: Uint8Array): Promise<Buffer> {
  const salt = Buffer.alloc(32, 1);
  const info = Buffer.from([0xd2, 2, 9, 3, 0]);
  const derived = Buffer.from(hkdfSync('sha256', sessionKey, salt, info, 36));
  const encrypt = (index: number, associated: Buffer, plain: Uint8Array): Buffer => {
    const nonce = Buffer.concat([derived.subarray(32), Buffer.alloc(8)]);
    nonce.writeBigUInt64BE(BigInt(index), 4);
    const cipher = createCipheriv('aes-256-gcm', derived.subarray(0, 32), nonce);
    cipher.setAAD(associated);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  const parts: Buffer[] = [info.subarray(1), salt];
  let index = 0;
  for (let at = 0; at < packets.length; at += 64)
    parts.push(encrypt(index++, info, packets.subarray(at, at + 64)));
  const total = Buffer.alloc(8);
  total.writeBigUInt64BE(BigInt(packets.length));
  parts.push(encrypt(index, Buffer.concat([info, total]), Buffer.alloc(0)));
  const body = Buffer.concat(parts);
  const head = Buffer.from([0xd2, 0xff, 0, 0, 0, 0]);
  head.writeUInt32BE(body.length, 2);
  return Promise.resolve(Buffer.concat([head, body]));
}
