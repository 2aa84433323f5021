import type { SnpProduct } from '../../attestation/roots.ts';
import { certificateGuid, readCertificateTable } from '../../attestation/sev/certificateTable.ts';
import type { SnpCollateral } from '../../attestation/sev/collateral.ts';
import { productOfCpu } from '../../attestation/sev/product.ts';
import type { SnpReport } from '../../attestation/sev/report.ts';
import { readSnpReport } from '../../attestation/sev/report.ts';
import { snpTcbOf } from '../../attestation/sev/tcb.ts';
import { readCertificate } from '../../attestation/x509/certificate.ts';
import { pemOf, readPemCertificates } from '../../attestation/x509/pem.ts';
import { toHex, toLatin1 } from '../../bytes/byteForms.ts';
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
  report: Uint8Array,
  table: Uint8Array,
  fetch: FetchDocument,
  service = amdKds,
): Promise<SnpCollateral> {
  const fields = readSnpReport(report);
  const given = table.length === 0 ? new Map<string, Uint8Array>() : readCertificateTable(table);
  const kind = fields.signer === 1 ? 'vlek' : 'vcek';
  const leaf = given.get(certificateGuid[kind]);
  const found =
    leaf === undefined
      ? await fetchVcek(fields, service, fetch)
      : { der: leaf, product: productOf(fields, leaf) };
  const base = `${service}/${kind}/v1/${found.product}`;
  const authorities = await fetch(`${base}/cert_chain`);
  const chain = readPemCertificates(authorities.bytes.toString('latin1'), "AMD's certificate chain", 2);
  const revocations = await fetch(`${base}/crl`);
  return {
    certificates: pemOf([found.der, ...chain.map((certificate) => certificate.raw)]),
    revocationList: revocations.bytes.toString('base64'),
  };
}

/** Which product a chip is, from its report (version 3 and newer) or from the issuer of its certificate. */
function productOf(fields: SnpReport, leaf: Uint8Array): SnpProduct {
  const fromCpu = fields.cpu && productOfCpu(fields.cpu.family, fields.cpu.model);
  if (fromCpu !== undefined) return fromCpu;
  const issuer = toLatin1(readCertificate(leaf, "the chip's certificate").issuer);
  const named = /SEV-(?:VLEK-)?(Milan|Genoa|Turin)/.exec(issuer)?.[1];
  if (named === 'Milan' || named === 'Genoa' || named === 'Turin') return named;
  throw new CountersignError(
    'unsupported',
    'neither the report nor its certificate says which AMD product this machine is',
  );
}

interface FoundVcek {
  readonly der: Uint8Array;
  readonly product: SnpProduct;
}

/** Reports before version 3 do not say which product the chip is: then AMD knows it as one of these. */
async function fetchVcek(fields: SnpReport, service: string, fetch: FetchDocument): Promise<FoundVcek> {
  if (fields.signer !== 0) {
    throw new CountersignError(
      'unavailable',
      "the report is signed by a VLEK, and the cloud's hypervisor gave no certificate of it",
    );
  }
  const fromCpu = fields.cpu && productOfCpu(fields.cpu.family, fields.cpu.model);
  const candidates: readonly SnpProduct[] = fromCpu === undefined ? ['Milan', 'Genoa'] : [fromCpu];
  for (const product of candidates) {
    try {
      return { product, der: (await fetch(vcekUrl(fields, product, service))).bytes };
    } catch (error) {
      if (!(error instanceof CountersignError) || error.code !== 'not-found') throw error;
    }
  }
  throw new CountersignError(
    'unsupported',
    `AMD knows no certificate for this chip and TCB (tried ${candidates.join(', ')})`,
    {
      mend: 'Ask the operator of the host: its firmware may be too new for AMD, or hides the chip id.',
    },
  );
}

function vcekUrl(fields: SnpReport, product: SnpProduct, service: string): string {
  const tcb = snpTcbOf(fields.tcbs.reported, product);
  const chip = toHex(fields.chipId.subarray(0, product === 'Turin' ? 8 : 64));
  const query = new URLSearchParams({
    ...(product === 'Turin' && { fmcSPL: String(tcb.fmc) }),
    blSPL: String(tcb.bootLoader),
    teeSPL: String(tcb.tee),
    snpSPL: String(tcb.snp),
    ucodeSPL: String(tcb.microcode),
  });
  return `${service}/vcek/v1/${product}/${chip}?${query.toString()}`;
}
