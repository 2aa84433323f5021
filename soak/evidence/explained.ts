import type { Question } from './question.ts';

/** Where another's answer is known to differ, and why. What stands in neither list ends the soak. */

interface Known {
  readonly peer: RegExp;
  /** Of what it says when it refuses. */
  readonly says: RegExp;
  readonly why: string;
  /** Where it is so of some evidence alone. */
  readonly of?: (question: Question) => boolean;
}

/** What others refuse and we accept. */
export const ACCEPTED_BY_US: readonly Known[] = [
  {
    peer: /^dcap-qvl/,
    says: /CaUsedAsEndEntity/,
    why: 'a PCK certificate that calls itself an authority: Intel signed it, and nothing is below it',
  },
  {
    peer: /^dcap-qvl/,
    says: /auth data length|QE report hash mismatch/i,
    why: 'authentication data of another length than 32 bytes: the format leaves it open (Intel, DCAP Quote Format, A.3.7)',
  },
  {
    peer: /^dcap-qvl/,
    says: /Unrecognized TCB status/,
    why: 'a status of the platform on a level of an enclave or a module: Intel signed it, and the policy judges it',
  },
  {
    peer: /^dcap-qvl/,
    says: /invalid type: floating point/,
    why: 'a number written as 3.0, which is 3 in JSON (RFC 8259, section 6)',
  },
  { peer: /^go-tdx/, says: /quote format not supported/, why: 'quotes of version 5, which it does not know' },
  { peer: /^go-sev/, says: /not an AMD KDS OID/, why: "the FMC's version of Turin, which it does not know" },
  {
    peer: /^go-sev/,
    says: /unknown product name|not tagged as an IA5String|could not parse extension|StructVersion|both HWID/,
    why: 'extensions that no decision is made from: the product is told by the root, the report and the chip',
  },
  {
    peer: /^go-sev/,
    says: /ECDSA verification failure/,
    why: 'a stepping above 15: it reads the report into its own form, which has four bits for it, and verifies that',
    of: ({ evidence }) => (Buffer.from(evidence.quote, 'base64')[0x18a] ?? 0) > 15,
  },
];

/** Ids of checks by which we refuse what others accept, and what the others do not look at there. */
export const REFUSED_BY_US: Readonly<Record<string, string>> = {
  'snp-chain': 'certificates in another form than RFC 7468 and DER have; who may sign what',
  'snp-hwid': "a report whose chip is not the certificate's",
  'snp-product': 'a processor of another product than the root is of',
  'snp-report': 'bytes behind the signature, and versions of reports that are not known',
  'snp-signer': 'a report that names another kind of key than signed it',
  'snp-tcb': "a report whose reported TCB is not the certificate's",
  'snp-tcb-reserved': 'reserved bytes of a TCB',
  'snp-tcb-order': 'a TCB that is above the current one',
  'tdx-chain': 'fields of the PCK certificate, names, key usage and the form of certificates',
  'tdx-collateral': 'collateral in another form than it has',
  'tdx-header': 'reserved fields of the header, and who made the quoting enclave',
  'tdx-platform': 'TCB information of another PCE',
  'tdx-module': "the module's own TCB level",
  'tdx-one-evaluation': 'two documents of different evaluations',
  'tdx-pck-crl': 'who signed a revocation list, and when it ends',
  'tdx-root-crl': 'who signed a revocation list, and when it ends',
  'tdx-qe': 'reserved fields of the quoting enclave, and its identity',
  'tdx-qe-identity': 'dates, version and members of the identity, each once',
  'tdx-tcb-info': 'dates, version and members of the TCB information, each once; a level that was revoked',
  'tdx-reserved': 'reserved fields of the quote',
  'tdx-trailing': 'bytes behind the signature that are not zero',
  'tdx-xfam': 'features of the processor that cannot be together',
  'tdx-attributes': 'attributes of a TD that are not known',
  'tdx-debug': 'a TD that can be looked into',
};
