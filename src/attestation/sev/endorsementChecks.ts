import { equalBytes, toHex } from '../../bytes/byteForms.ts';
import { paddedTo } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Endorsement } from './endorsement.ts';
import { productOfCpu } from './product.ts';
import type { SnpReport } from './report.ts';
import { snpTcbOf, snpTcbParts, tcbText } from './tcb.ts';

/** Checks that the report is signed by the endorsed key, and that the endorsement is about this chip and TCB. */
export function checkAgainstEndorsement(list: CheckList, report: SnpReport, endorsement: Endorsement): void {
  const { leaf, kind } = endorsement;
  const signed = leaf.publicKey.holds('ecdsa-sha384-raw', report.signedPart, report.signature);
  list.record(
    'snp-signature',
    `The report is signed by the chip's key`,
    signed,
    signed
      ? `${kind}, ECDSA P-384`
      : `the signature does not hold under the ${kind}: the report was altered or is another chip's`,
  );
  const signer = report.signer === 0 ? 'VCEK' : report.signer === 1 ? 'VLEK' : `unknown (${report.signer})`;
  list.record(
    'snp-signer',
    'The report names the kind of key that signed it',
    signer === kind && !report.maskChipKey,
    report.maskChipKey
      ? 'the report says that its signing key is masked'
      : `the report names ${signer}, the certificate is a ${kind}`,
  );
  checkProduct(list, report, endorsement);
  checkHardwareId(list, report, endorsement);
  checkTcb(list, report, endorsement);
}

function checkProduct(list: CheckList, report: SnpReport, { product, productName }: Endorsement): void {
  const named = productName === product || productName.startsWith(`${product}-`);
  const cpu = report.cpu;
  const cpuProduct = cpu && productOfCpu(cpu.family, cpu.model);
  const detail = `root ${product}, certificate ${productName}${
    cpu ? `, report family 0x${cpu.family.toString(16)} model 0x${cpu.model.toString(16)}` : ''
  }`;
  list.record(
    'snp-product',
    'Root, certificate and report are of the same product',
    named && (cpu === undefined || cpuProduct === product),
    detail,
  );
}

function checkHardwareId(
  list: CheckList,
  report: SnpReport,
  { kind, product, hardwareId }: Endorsement,
): void {
  if (kind === 'VLEK') return;
  const length = product === 'Turin' ? 8 : 64;
  const wanted = hardwareId?.length === length ? paddedTo(64, hardwareId) : undefined;
  const same = wanted !== undefined && equalBytes(wanted, report.chipId);
  const chip = toHex(report.chipId.subarray(0, 8));
  list.record(
    'snp-hwid',
    `The certificate is for the report's chip`,
    same,
    same
      ? `chip ${chip}…`
      : `the report is from chip ${chip}…, the certificate is for another one or names none`,
  );
}

function checkTcb(list: CheckList, report: SnpReport, { product, tcb }: Endorsement): void {
  const reported = snpTcbOf(report.tcbs.reported, product);
  const same = snpTcbParts.every((part) => reported[part] === tcb[part]);
  list.record(
    'snp-tcb',
    `The certificate is for the report's TCB`,
    same,
    same
      ? tcbText(reported, product)
      : `the report says ${tcbText(reported, product)}; the certificate ${tcbText(tcb, product)}`,
  );
}
