import * as z from 'zod';
import type { GpuList, NvidiaGpuEvidence } from '../../attestation/gpu/gpuEvidence.ts';
import { readReferenceChain } from '../../attestation/nvidia/rim/referenceValues.ts';
import { readSpdmReport } from '../../attestation/nvidia/report/spdmReport.ts';
import type { OpaqueData } from '../../attestation/nvidia/report/opaqueData.ts';
import type { Certificate } from '../../attestation/x509/certificate.ts';
import { ocspRequest } from '../../attestation/x509/ocspRequest.ts';
import { readPemCertificates } from '../../attestation/x509/pem.ts';
import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { HttpRequest } from '../../storage/http/httpClient.ts';
import { jsonOf } from '../../text/json/jsonOf.ts';
import type { FetchDocument } from './fetchDocument.ts';

/** NVIDIA's services, as its attestation-sdk names them: reference values, and the OCSP responder of all its certificates. */
const nvidiaServices = {
  rim: 'https://rim.attestation.nvidia.com',
  ocsp: 'https://ocsp.ndis.nvidia.com',
} as const;

/** How documents are had: reference values by GET, OCSP answers by `ocspRequestOf`. */
export interface NvidiaFetch {
  readonly rim: FetchDocument;
  readonly ocsp: FetchDocument;
}

/**
 * An OCSP answer goes by the URL of RFC 6960's appendix A.1, so that it can be kept by it; it is asked for by POST, as NVIDIA's own
 * client does.
 */
export function ocspRequestOf(url: string): HttpRequest {
  const slash = url.lastIndexOf('/');
  const body = Buffer.from(decodeURIComponent(url.slice(slash + 1)), 'base64');
  const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' };
  return { method: 'POST', url: `${url.slice(0, slash)}/`, headers, body };
}

/**
 * Gathers what must travel with the reports of GPUs: reference values of their drivers and vBIOSes, and NVIDIA's word that none of
 * the certificates was taken back. Nothing of it is believed here.
 * @throws CountersignError `unavailable` when NVIDIA does not answer, `unsupported` for a GPU of which it has nothing.
 */
export async function gatherNvidiaCollateral(
  devices: readonly Omit<NvidiaGpuEvidence, 'rims'>[],
  fetch: NvidiaFetch,
): Promise<GpuList> {
  const rims = new Map<string, string>();
  const asked = new Map<string, readonly [Certificate, Certificate]>();
  const placed: NvidiaGpuEvidence[] = [];
  for (const device of devices) {
    const chain = readPemCertificates(device.certificates, `the GPU's certificates`, 5);
    // The key of a device's firmware has no standing with the responder.
    noteQuestions(asked, chain.slice(1));
    const names = rimNames(readSpdmReport(Buffer.from(device.report, 'base64')).opaque, chain);
    for (const name of [names.driver, names.vbios])
      if (!rims.has(name)) rims.set(name, await fetchRim(name, fetch.rim));
    const keys = [...rims.keys()];
    placed.push({
      ...device,
      rims: { driver: keys.indexOf(names.driver), vbios: keys.indexOf(names.vbios) },
    });
  }
  for (const text of rims.values()) noteQuestions(asked, readReferenceChain(Buffer.from(text)));
  const ocsp: string[] = [];
  for (const [certificate, issuer] of asked.values()) {
    const request = Buffer.from(ocspRequest(certificate, issuer)).toString('base64');
    const { bytes } = await fetch.ocsp(`${nvidiaServices.ocsp}/${encodeURIComponent(request)}`);
    ocsp.push(bytes.toString('base64'));
  }
  return { devices: placed, rims: [...rims.values()], ocsp };
}

/** Each certificate of a chain but the root, with its issuer, once. */
function noteQuestions(
  asked: Map<string, readonly [Certificate, Certificate]>,
  chain: readonly Certificate[],
): void {
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer !== undefined) asked.set(sha256Hex(certificate.raw), [certificate, issuer]);
  }
}

/** The names by which NVIDIA's service knows the reference values of what a GPU reports. */
function rimNames(opaque: OpaqueData, chain: readonly Certificate[]): { driver: string; vbios: string } {
  const { driverVersion, vbiosVersion, project, projectSku, chipSku, chipInfo } = opaque;
  const parts = [driverVersion, vbiosVersion, project, projectSku, chipSku];
  if (!parts.every((part) => part !== undefined && /^[A-Za-z0-9._-]{1,64}$/.test(part)))
    throw new CountersignError(
      'unsupported',
      'the GPU does not name its driver, vBIOS and board: it may be a switch',
    );
  const isHopper = chain[0]?.commonName.startsWith('GH100') === true;
  const info = /^[A-Za-z0-9]{1,16}$/.exec(chipInfo ?? 'GB100')?.[0] ?? 'GB100';
  const line = isHopper ? 'NV_GPU_DRIVER_GH100' : `NV_GPU_CC_DRIVER_${info}`;
  const vbios = (vbiosVersion ?? '').replaceAll('.', '').toUpperCase();
  return {
    driver: `${line}_${driverVersion ?? ''}`,
    vbios: `NV_GPU_VBIOS_${project ?? ''}_${projectSku ?? ''}_${chipSku ?? ''}_${vbios}`,
  };
}

const answerSchema = z.object({ id: z.string(), rim: z.base64().max(512 * 1024) });

async function fetchRim(name: string, fetch: FetchDocument): Promise<string> {
  const { bytes } = await fetch(`${nvidiaServices.rim}/v1/rim/${name}`);
  const answer = answerSchema.safeParse(jsonOf(bytes.toString('utf8')));
  if (!answer.success || answer.data.id !== name)
    throw new CountersignError(
      'unsupported',
      `NVIDIA answered with something else than the reference values ${name}`,
    );
  return Buffer.from(answer.data.rim, 'base64').toString('utf8');
}
