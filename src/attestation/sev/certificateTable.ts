import { toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { ByteReader, isZero } from '../bytes.ts';

/** Names of certificates in the table that a hypervisor hands to a guest (GHCB specification, document 56421). */
export const certificateGuid = {
  vcek: '63da758de6644564adc5f4b93be8accd',
  vlek: 'a8074bc2a25a483eaae639c045a0b8a1',
  ask: '4ab7b379bbac4fe4a02f05aef327c782',
  ark: 'c0b406a4a803495297433fb6014cd0ae',
} as const;

const maxEntries = 64;

/**
 * Reads a certificate table: certificates (DER) by GUID in lower-case hex. The host writes it, so that it is
 * only as good as what verifies the certificates.
 * @throws CountersignError `tampered` when it is not one.
 */
export function readCertificateTable(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const certificates = new Map<string, Uint8Array>();
  const reader = new ByteReader(bytes, 'the certificate table');
  for (let count = 0; count < maxEntries; count += 1) {
    const guid = reader.take(16, 'GUID');
    const [offset, length] = [reader.uint32('offset'), reader.uint32('length')];
    if (isZero(guid) && offset === 0 && length === 0) return certificates;
    if (offset > bytes.length || length > bytes.length - offset) {
      throw new CountersignError('tampered', 'the certificate table points beyond its end');
    }
    certificates.set(toHex(guid), bytes.subarray(offset, offset + length));
  }
  throw new CountersignError('tampered', 'the certificate table does not end');
}
