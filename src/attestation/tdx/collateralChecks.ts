import { CountersignError } from '../../errors.ts';
import { decodeHex } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Expectation } from '../expectation.ts';
import { checkCollateralAge } from '../policyChecks.ts';
import { readRevocationList, requireNotRevoked } from '../x509/revocationList.ts';
import type { RevocationList } from '../x509/revocationList.ts';
import type { TdxCollateral } from './collateral.ts';
import { checkEvaluation, readEvaluations } from './evaluationChecks.ts';
import type { PckChain } from './pckCertificate.ts';
import type { TdxQuote } from './quote.ts';
import type { Trust } from './signedDocument.ts';
import { readSignedDocument } from './signedDocument.ts';
import type { QeIdentity, TcbInfo, TcbLevel, TcbStatus } from './tcbInfo.ts';
import { qeIdentitySchema, tcbInfoSchema } from './tcbInfo.ts';
import { mergedStatus, moduleLevel, platformLevel, quotingEnclaveLevel } from './tcbLevels.ts';

/** What Intel says about the platform as a whole. */
export interface TdxTcb {
  readonly status: TcbStatus;
  readonly advisories: readonly string[];
  /** The day to which all of the platform is fixed, as Intel writes it. */
  readonly tcbDate: string;
  /** Which evaluation of Intel's says so, and when it was issued. */
  readonly evaluation: { readonly number: number; readonly issued: string };
}

/** Checks all that vouches for the platform: revocation lists, TCB information, identity of the quoting enclave. */
export function checkCollateral(
  list: CheckList,
  quote: TdxQuote,
  pck: PckChain,
  collateral: TdxCollateral,
  expected: Expectation,
  pins: readonly string[],
): TdxTcb | undefined {
  const { at } = expected;
  const rootRevocations = list.attempt(
    'tdx-root-crl',
    `Intel's root has not revoked the platform's CA`,
    () => {
      const value = readRevocationList(decodeHex(collateral.root_ca_crl, 'root_ca_crl'), pck.root, at);
      for (const one of [pck.intermediate, pck.root]) requireNotRevoked(one, value);
      return { value, detail: `list of ${value.issued.toISOString()}` };
    },
  );
  const pckRevocations = list.attempt('tdx-pck-crl', 'The PCK certificate is not revoked', () => {
    const value = readRevocationList(decodeHex(collateral.pck_crl, 'pck_crl'), pck.intermediate, at);
    requireNotRevoked(pck.leaf, value);
    return { value, detail: `list of ${value.issued.toISOString()}, ${value.revoked.size} revoked` };
  });
  if (rootRevocations === undefined) {
    list.notPossible(
      'tdx-tcb-info',
      tcbInfoTitle,
      'its signer cannot be checked without the root revocation list',
    );
    list.notPossible(
      'tdx-qe-identity',
      qeIdentityTitle,
      'its signer cannot be checked without the root revocation list',
    );
    return undefined;
  }
  const trust = { pins, rootRevocations, at };
  const { info, identity } = readDocuments(list, collateral, trust);
  const evaluations = readEvaluations(list, collateral, trust);
  checkAges(list, [rootRevocations, pckRevocations], [info, identity, evaluations], expected);
  checkEvaluation(list, [info, identity], evaluations, expected);
  return checkTcb(list, quote, pck, info, identity);
}

const tcbInfoTitle = `The TCB information is Intel's and in force`;
const qeIdentityTitle = `The quoting enclave's identity is Intel's and in force`;

interface Documents {
  readonly info: TcbInfo | undefined;
  readonly identity: QeIdentity | undefined;
}

function readDocuments(list: CheckList, collateral: TdxCollateral, trust: Trust): Documents {
  const info = list.attempt('tdx-tcb-info', tcbInfoTitle, () => {
    const { tcb_info: text, tcb_info_signature: signature, tcb_info_issuer_chain: issuerChain } = collateral;
    const value = readSignedDocument(
      { text, signature, issuerChain, what: 'the TCB information' },
      tcbInfoSchema,
      trust,
    );
    return { value, detail: `of ${value.issueDate}, evaluation ${value.tcbEvaluationDataNumber}` };
  });
  const identity = list.attempt('tdx-qe-identity', qeIdentityTitle, () => {
    const {
      qe_identity: text,
      qe_identity_signature: signature,
      qe_identity_issuer_chain: issuerChain,
    } = collateral;
    const what = "the quoting enclave's identity";
    const value = readSignedDocument({ text, signature, issuerChain, what }, qeIdentitySchema, trust);
    return { value, detail: `of ${value.issueDate}, evaluation ${value.tcbEvaluationDataNumber}` };
  });
  return { info, identity };
}

function checkAges(
  list: CheckList,
  revocations: readonly (RevocationList | undefined)[],
  documents: readonly ({ readonly issueDate: string } | undefined)[],
  expected: Expectation,
): void {
  const issued = [
    ...revocations.flatMap((one) => (one === undefined ? [] : [one.issued])),
    ...documents.flatMap((one) => (one === undefined ? [] : [new Date(one.issueDate)])),
  ];
  checkCollateralAge(list, issued, expected);
}

function checkTcb(
  list: CheckList,
  quote: TdxQuote,
  pck: PckChain,
  info: TcbInfo | undefined,
  identity: QeIdentity | undefined,
): TdxTcb | undefined {
  const seen = (value: TcbLevel | undefined, none: string): { value: TcbLevel; detail: string } => ({
    value: value ?? { tcbStatus: 'UpToDate', advisoryIDs: [], tcbDate: '' },
    detail: value?.tcbStatus ?? none,
  });
  const platform =
    info &&
    list.attempt('tdx-platform', `Intel lists the platform's TCB`, () =>
      notRevoked(seen(platformLevel(info, pck.platform, quote.report), ''), 'the platform'),
    );
  const module_ =
    info &&
    list.attempt('tdx-module', `The TDX module is Intel's`, () =>
      notRevoked(seen(moduleLevel(info, quote.report), 'TDX 1.0: part of the platform'), 'the TDX module'),
    );
  const enclave =
    identity &&
    list.attempt('tdx-qe', `The quoting enclave is Intel's`, () => {
      // Bit 1 of the flags: whatever an identity's mask may say, a debug enclave can sign anything.
      if (((quote.qe.attributes[0] ?? 0) & 2) !== 0)
        throw new CountersignError('refused', 'the quoting enclave is a DEBUG enclave');
      return notRevoked(seen(quotingEnclaveLevel(identity, quote.qe), ''), 'the quoting enclave');
    });
  if (info === undefined || platform === undefined || module_ === undefined || enclave === undefined)
    return undefined;
  const levels = [platform, module_, enclave];
  return {
    status: mergedStatus(platform.tcbStatus, [module_.tcbStatus, enclave.tcbStatus]),
    advisories: [...new Set(levels.flatMap((level) => level.advisoryIDs))].sort(),
    tcbDate: platform.tcbDate,
    evaluation: { number: info.tcbEvaluationDataNumber, issued: info.issueDate },
  };
}

function notRevoked<T extends { value: TcbLevel }>(seen: T, what: string): T {
  if (seen.value.tcbStatus === 'Revoked')
    throw new CountersignError('refused', `Intel has revoked the TCB level of ${what}`);
  return seen;
}
