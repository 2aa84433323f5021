import type { TdxCollateral } from '../../attestation/tdx/collateral.ts';
import { readPckPlatform } from '../../attestation/tdx/pckCertificate.ts';
import { readTdxQuote } from '../../attestation/tdx/quote.ts';
import { readPemCertificates } from '../../attestation/x509/pem.ts';
import { CountersignError } from '../../errors.ts';
import type { FetchDocument, FetchedDocument } from './fetchDocument.ts';

/** Intel's provisioning certification service (PCS API, version 4) and where it keeps its root's list. */
export const intelPcs = {
  api: 'https://api.trustedservices.intel.com',
  rootCrl: 'https://certificates.trustedservices.intel.com/IntelSGXRootCA.der',
} as const;

/**
 * Gathers what must travel with a TDX quote: of the newest evaluation that Intel has (`update=early`), since an owner may refuse
 * older ones, and with Intel's list of evaluations.
 * @throws CountersignError `unavailable` when Intel does not answer, `unsupported` when it does not know the platform.
 */
export async function gatherTdxCollateral(
  quote: Uint8Array,
  fetch: FetchDocument,
  service: { api: string; rootCrl: string } = intelPcs,
): Promise<TdxCollateral> {
  const [leaf, intermediate] = readPemCertificates(readTdxQuote(quote).pckChain, 'the PCK chain', 3);
  if (leaf === undefined || intermediate === undefined)
    throw new CountersignError('tampered', 'the quote carries no PCK chain');
  const { fmspc } = readPckPlatform(leaf);
  const ca = intermediate.commonName.includes('Processor') ? 'processor' : 'platform';
  const tcbInfo = await fetch(
    `${service.api}/tdx/certification/v4/tcb?fmspc=${fmspc}&update=early`,
    'tcb-info-issuer-chain',
  );
  const identity = await fetch(
    `${service.api}/tdx/certification/v4/qe/identity?update=early`,
    'sgx-enclave-identity-issuer-chain',
  );
  const evaluations = await fetch(
    `${service.api}/tdx/certification/v4/tcbevaluationdatanumbers`,
    'tcb-evaluation-data-numbers-issuer-chain',
  );
  const pckCrl = await fetch(`${service.api}/sgx/certification/v4/pckcrl?ca=${ca}&encoding=der`);
  const rootCrl = await fetch(service.rootCrl);
  const signedInfo = splitSigned(tcbInfo, 'tcbInfo');
  const signedIdentity = splitSigned(identity, 'enclaveIdentity');
  const signedEvaluations = splitSigned(evaluations, 'tcbEvaluationDataNumbers');
  return {
    root_ca_crl: rootCrl.bytes.toString('hex'),
    pck_crl: pckCrl.bytes.toString('hex'),
    tcb_info: signedInfo.text,
    tcb_info_signature: signedInfo.signature,
    tcb_info_issuer_chain: chainIn(tcbInfo),
    qe_identity: signedIdentity.text,
    qe_identity_signature: signedIdentity.signature,
    qe_identity_issuer_chain: chainIn(identity),
    tcb_evaluations: signedEvaluations.text,
    tcb_evaluations_signature: signedEvaluations.signature,
    tcb_evaluations_issuer_chain: chainIn(evaluations),
  };
}

/** Takes the exact text that is signed out of what surrounds it: to parse and to write it again could change it. */
function splitSigned(document: FetchedDocument, member: string): { text: string; signature: string } {
  const whole = document.bytes.toString('utf8').trim();
  const start = `{"${member}":`;
  const end = /,"signature":"([0-9a-fA-F]{128})"\}$/.exec(whole);
  if (!whole.startsWith(start) || end?.[1] === undefined) {
    throw new CountersignError('unsupported', `Intel answered with something else than a signed ${member}`);
  }
  return { text: whole.slice(start.length, end.index), signature: end[1] };
}

/** The chain comes in a header, URL-encoded. */
function chainIn({ header }: FetchedDocument): string {
  if (header === undefined)
    throw new CountersignError('unsupported', "Intel's answer lacks the chain of its signer");
  try {
    return decodeURIComponent(header);
  } catch (cause) {
    throw new CountersignError('unsupported', "the chain of Intel's signer is not URL-encoded", { cause });
  }
}
