import { concatBytes, equalBytes, toBase64Url, toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { VerifyingKey } from '../../platformKeys.ts';
import { sha256 } from '../../pureDigest.ts';
import { hasBit, isZero, paddedTo } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Policy } from '../policy.ts';
import { checkListed } from '../policy/listedCheck.ts';
import type { PckChain } from './pckCertificate.ts';
import type { TdReport, TdxQuote } from './quote.ts';

const intelQeVendor = '939a7233f79c4ca9940a0db3957f0607';

/** Checks the header: ECDSA P-256 (2), TDX (0x81), Intel's quoting enclave. */
export function checkHeader(list: CheckList, quote: TdxQuote): void {
  const { attestationKeyType, teeType, qeVendor } = quote;
  const good = attestationKeyType === 2 && teeType === 0x81 && qeVendor === intelQeVendor;
  const detail = `attestation key type ${attestationKeyType}, TEE type 0x${teeType.toString(16)}, QE vendor ${qeVendor}`;
  list.record(
    'tdx-header',
    `The quote is a TDX quote of Intel's quoting enclave, with a P-256 key`,
    good,
    detail,
  );
  list.record(
    'tdx-reserved',
    'Nothing is set in the header that is reserved',
    isZero(quote.reserved),
    isZero(quote.reserved) ? 'all zero' : toHex(quote.reserved),
  );
  const clean = isZero(quote.trailing);
  list.record(
    'tdx-trailing',
    'Nothing but zeros follows the quote',
    clean,
    clean
      ? `${quote.trailing.length} bytes of padding`
      : `${quote.trailing.length} bytes that are not all zero`,
  );
}

/** Checks the signatures from the PCK certificate down to the TD report. */
export function checkSignatures(list: CheckList, quote: TdxQuote, pck: PckChain | undefined): void {
  const title = `The quoting enclave's report is signed by the platform's PCK key`;
  if (pck === undefined) {
    list.notPossible('tdx-qe-signature', title, 'there is no PCK certificate to check it with');
  } else {
    const holds = pck.leaf.publicKey.holds('ecdsa-sha256-raw', quote.qe.raw, quote.qeSignature);
    list.record('tdx-qe-signature', title, holds, holds ? 'ECDSA P-256' : 'the signature does not hold');
  }
  const digest = sha256(concatBytes(quote.attestationKey, quote.qeAuthData));
  const bound = equalBytes(paddedTo(64, digest), quote.qe.reportData);
  list.record(
    'tdx-key-binding',
    'The quoting enclave vouches for the attestation key',
    bound,
    bound
      ? 'its report data is the hash of the key'
      : 'its report data is not the hash of the key and the authentication data',
  );
  list.attempt('tdx-signature', 'The quote is signed by the attestation key', () => {
    if (!attestationKeyOf(quote).holds('ecdsa-sha256-raw', quote.signedPart, quote.signature)) {
      throw new CountersignError('tampered', 'the signature does not hold: the quote was altered');
    }
    return { value: true, detail: 'ECDSA P-256' };
  });
}

function attestationKeyOf(quote: TdxQuote): VerifyingKey {
  const coordinate = (start: number): string => toBase64Url(quote.attestationKey.subarray(start, start + 32));
  try {
    return VerifyingKey.fromP256Point(coordinate(0), coordinate(32));
  } catch (cause) {
    throw new CountersignError('tampered', 'the attestation key is not a point of P-256', { cause });
  }
}

const attribute = {
  lass: 27n,
  septVeDisable: 28n,
  migratable: 29n,
  pks: 30n,
  keyLocker: 31n,
  perfmon: 63n,
} as const;
const known = Object.values(attribute).reduce((mask, index) => mask | (1n << index), 0xffn);

/** Checks how the TD was launched. */
export function checkGuest(list: CheckList, report: TdReport, policy: Policy): void {
  const { tdAttributes, mrServiceTd } = report;
  const text = `TD attributes 0x${tdAttributes.toString(16).padStart(16, '0')}`;
  const debug = (tdAttributes & 0xffn) !== 0n;
  list.record(
    'tdx-debug',
    'The TD is neither debugged nor profiled',
    !debug,
    debug ? `DEBUG: the host may read its memory; ${text}` : text,
  );
  list.record(
    'tdx-attributes',
    'The TD has no attribute that is unknown or reserved',
    (tdAttributes & ~known) === 0n,
    text,
  );
  const septVe = hasBit(tdAttributes, attribute.septVeDisable);
  list.record(
    'tdx-sept-ve-disable',
    'The host cannot inject exceptions for missing pages, or the policy accepts that',
    septVe || policy.septVeDisable === 'any',
    `SEPT_VE_DISABLE is ${septVe ? 'set' : 'clear'}; the policy says septVeDisable: ${policy.septVeDisable}`,
  );
  const migratable = hasBit(tdAttributes, attribute.migratable);
  list.record(
    'tdx-migration',
    'The TD cannot be migrated, or the policy accepts that',
    !migratable || policy.allowMigration,
    migratable ? 'the TD is migratable' : text,
  );
  const service = mrServiceTd !== undefined && !isZero(mrServiceTd);
  list.record(
    'tdx-service-td',
    'No service TD is bound to the TD, or the policy accepts that',
    !service || policy.allowServiceTd,
    service ? `MRSERVICETD ${toHex(mrServiceTd)}` : 'none',
  );
  checkRtmrs(list, report, policy);
  checkXfam(list, report, policy);
  checkOwners(list, report, policy);
}

/** Bits of XFAM that must be one and that may be one (TDX module ABI, XFAM_FIXED1 and XFAM_FIXED0). */
const xfamFixed = { one: 0x3n, mayBeOne: 0x6dbe7n } as const;

function checkXfam(list: CheckList, { xfam }: TdReport, policy: Policy): void {
  const value = xfam.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
  list.record(
    'tdx-xfam',
    'The features of the processor that the TD has are ones that a TD can have',
    (value & xfamFixed.one) === xfamFixed.one && (value & ~xfamFixed.mayBeOne) === 0n,
    `XFAM ${toHex(xfam)}`,
  );
  checkListed(list, policy.xfams, { id: 'tdx-xfam-allowed', name: 'XFAM', value: toHex(xfam) });
}

/** What the host and the owner of the image say of the TD, and which module runs it. */
function checkOwners(list: CheckList, report: TdReport, policy: Policy): void {
  const { mrSeam, mrConfigId, mrOwner, mrOwnerConfig } = report;
  checkListed(list, policy.mrSeams, { id: 'tdx-mrseam', name: 'MRSEAM', value: toHex(mrSeam) });
  checkListed(list, policy.mrConfigIds, {
    id: 'tdx-mrconfigid',
    name: 'MRCONFIGID',
    value: toHex(mrConfigId),
  });
  checkListed(list, policy.mrOwners, { id: 'tdx-mrowner', name: 'MROWNER', value: toHex(mrOwner) });
  checkListed(list, policy.mrOwnerConfigs, {
    id: 'tdx-mrownerconfig',
    name: 'MROWNERCONFIG',
    value: toHex(mrOwnerConfig),
  });
}

function checkRtmrs(list: CheckList, report: TdReport, policy: Policy): void {
  report.rtmrs.forEach((register, index) => {
    const accepted = policy.rtmrs[`rtmr${index as 0 | 1 | 2 | 3}`];
    checkListed(list, accepted, {
      id: `rtmr${index}-allowed`,
      name: `RTMR${index}`,
      value: toHex(register),
    });
  });
}

/**
 * Checks that a virtual TPM is a paravisor's. Whoever runs in a TD can have its report bind a TPM key of his own, and quote any
 * PCRs with it. In a plain TD the firmware has extended registers before it started anybody; behind a paravisor they are as the
 * launch left them, as in the quotes of Azure that are known.
 */
export function checkOnlyParavisor(list: CheckList, { rtmrs }: TdReport, { rtmrs: listed }: Policy): void {
  const extended = rtmrs.flatMap((register, index) =>
    isZero(register) || listed[`rtmr${index as 0 | 1 | 2 | 3}`] !== undefined ? [] : [`RTMR${index}`],
  );
  list.record(
    'azure-registers',
    `The virtual TPM is a paravisor's, not one that a guest made up`,
    extended.length === 0,
    extended.length === 0
      ? 'nothing was measured into the registers of the TD, or what the policy lists'
      : `${extended.join(', ')}: firmware of a plain TD measured into it, so that anybody in it could have made this TPM`,
  );
}
