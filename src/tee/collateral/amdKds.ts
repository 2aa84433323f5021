import type { SnpProduct } from '../../attestation/roots.ts';
import { certificateGuid, readCertificateTable } from '../../attestation/sev/certificateTable.ts';
import type { SnpCollateral } from '../../attestation/sev/collateral.ts';
import { productOfCpu } from '../../attestation/sev/product.ts';
import type { SnpReport } from '../../attestation/sev/report.ts';
import { readSnpReport } from '../../attestation/sev/report.ts';
import { snpTcbOf } from '../../attestation/sev/tcb.ts';
import { readCertificate } from '../../attestation/x509/certificate.ts';
import { pemOf, readPemCertificates } from '../../attestation/x509/pem.ts';
import { CountersignError } from '../../errors.ts';
import type { FetchDocument } from './fetchDocument.ts';

/** AMD's key distribution service (document 57230, chapter 4). */
export const amdKds = 'https://kdsintf.amd.com';

/**
 * Gathers what must travel with a report: from the hypervisor's table what is there, the rest from AMD.
 * @param table the hypervisor's certificate table; may be empty
 * @throws CountersignError `unavailable` when AMD does not answer, `unsupported` when the chip is unknown.
 */
export async function gatherSnpCollateral(
  report: Buffer,
  table: Buffer,
  fetch: FetchDocument,
  service = amdKds,
): Promise<SnpCollateral> {
  const fields = readSnpReport(report);
  const given = table.length === 0 ? new Map<string, Buffer>() : readCertificateTable(table);
  const kind = fields.signer === 1 ? 'vlek' : 'vcek';
  const leaf = given.get(certificateGuid[kind]);
  const product = productOf(fields, leaf);
  const base = `${service}/${kind}/v1/${product}`;
  const leafDer = leaf ?? (await fetchVcek(fields, product, base, fetch));
  const authorities = await fetch(`${base}/cert_chain`);
  const chain = readPemCertificates(authorities.bytes.toString('latin1'), "AMD's certificate chain", 2);
  const revocations = await fetch(`${base}/crl`);
  return {
    certificates: pemOf([leafDer, ...chain.map((certificate) => certificate.raw)]),
    revocationList: revocations.bytes.toString('base64'),
  };
}

/** Which product it is: as the report says, or (before version 3) as the issuer of the leaf does. */
function productOf(fields: SnpReport, leaf: Buffer | undefined): SnpProduct {
  const fromCpu = fields.cpu && productOfCpu(fields.cpu.family, fields.cpu.model);
  if (fromCpu !== undefined) return fromCpu;
  const issuer = leaf && readCertificate(leaf, "the chip's certificate").issuer.toString('latin1');
  const named = /SEV-(?:VLEK-)?(Milan|Genoa|Turin)/.exec(issuer ?? '')?.[1];
  if (named === 'Milan' || named === 'Genoa' || named === 'Turin') return named;
  throw new CountersignError(
    'unsupported',
    'neither the report nor a certificate says which AMD product this machine is',
    {
      mend: 'Update the firmware of the host (reports of version 3 say it), or have it give certificates to its guests.',
    },
  );
}

async function fetchVcek(
  fields: SnpReport,
  product: SnpProduct,
  base: string,
  fetch: FetchDocument,
): Promise<Buffer> {
  if (fields.signer !== 0) {
    throw new CountersignError(
      'unavailable',
      "the report is signed by a VLEK, and the cloud's hypervisor gave no certificate of it",
    );
  }
  const tcb = snpTcbOf(fields.reportedTcb, product);
  const chip = fields.chipId.toString('hex', 0, product === 'Turin' ? 8 : 64);
  const query = new URLSearchParams({
    ...(product === 'Turin' && { fmcSPL: String(tcb.fmc) }),
    blSPL: String(tcb.bootLoader),
    teeSPL: String(tcb.tee),
    snpSPL: String(tcb.snp),
    ucodeSPL: String(tcb.microcode),
  });
  return (await fetch(`${base}/${chip}?${query.toString()}`)).bytes;
}
