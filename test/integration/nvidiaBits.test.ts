import { expect, test } from '@jest/globals';
import { verifyDeviceChain } from '../../src/attestation/nvidia/report/deviceChain.ts';
import { readSpdmReport } from '../../src/attestation/nvidia/report/spdmReport.ts';
import { readPemCertificates } from '../../src/attestation/x509/pem.ts';
import { flipped } from '../attestation/synthetic/judge.ts';
import { hopper } from '../attestation/nvidia/judgeGpus.ts';
import { gpuTime, makeDevice } from '../attestation/synthetic/nvidia/gpuMaker.ts';

/** Request and answer are signed as a whole, and what follows the signature must be zero: no bit may differ. */
test('every single bit of a GPU report matters', () => {
  const { report, certificates } = makeDevice(hopper, Buffer.alloc(32, 3));
  const chain = readPemCertificates(certificates, 'the chain', 5);
  const { leaf } = verifyDeviceChain(chain, hopper.roots.nvidia.device, gpuTime);
  const holds = (bytes: Buffer): boolean => {
    try {
      const { signedPart, signature } = readSpdmReport(bytes);
      return leaf.publicKey.holds('ecdsa-sha384-raw', signedPart, signature);
    } catch {
      return false;
    }
  };
  const bytes = Buffer.concat([Buffer.from(report, 'base64'), Buffer.alloc(4)]);
  expect(holds(bytes)).toBe(true);
  const survivors: string[] = [];
  for (let byte = 0; byte < bytes.length; byte += 1)
    for (let bit = 0; bit < 8; bit += 1)
      if (holds(flipped(bytes, byte, bit))) survivors.push(`${byte}.${bit}`);
  expect(survivors).toEqual([]);
});
