import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../src/attestation/evidence.ts';
import { whyNoEventLog } from '../../../src/tee/attesters/eventLogFile.ts';
import { verdictOf } from '../../../src/checks.ts';
import { CountersignError } from '../../../src/errors.ts';
import { certificateGuid } from '../../../src/attestation/sev/certificateTable.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { readPemCertificates } from '../../../src/attestation/x509/pem.ts';
import { HardwareAttester, kindOfProvider } from '../../../src/tee/attesters/hardwareAttester.ts';
import { requestTsmReport } from '../../../src/tee/attesters/tsmReport.ts';
import type { FetchDocument } from '../../../src/tee/collateral/fetchDocument.ts';
import type { SnpProduct } from '../../../src/attestation/roots.ts';
import { directBoot, makeEventLog, registersOf } from '../../attestation/synthetic/eventLog.ts';
import { policyOf, quoteOf } from '../../attestation/synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../../attestation/synthetic/tdxEvidence.ts';
import { fakeTsm } from './fakeTsm.ts';

const reportData = Buffer.alloc(64, 0x9a);
const kds = 'https://kdsintf.amd.com';
const pcs = 'https://api.trustedservices.intel.com';

interface Served {
  readonly bytes: Uint8Array;
  readonly header?: string;
}

/** Makers' servers that know these documents alone. */
function serving(documents: Readonly<Record<string, Served>>): { fetch: FetchDocument; asked: string[] } {
  const asked: string[] = [];
  const fetch: FetchDocument = async (url) => {
    await Promise.resolve();
    asked.push(url);
    const found = documents[url];
    if (found === undefined) throw new CountersignError('not-found', `nothing at ${url}`);
    return { bytes: Buffer.from(found.bytes), header: found.header };
  };
  return { fetch, asked };
}

function attester(
  kind: 'sev-snp' | 'tdx',
  tsm: ReturnType<typeof fakeTsm>,
  fetch: FetchDocument,
  eventLogFile?: string,
): HardwareAttester {
  return new HardwareAttester(kind, {
    request: (data) => requestTsmReport(data, { files: tsm.files, directory: '/tsm', firstWaitMs: 1 }),
    fetch,
    ...(eventLogFile !== undefined && { eventLogFile }),
    sealingKey: () => Promise.resolve(new Uint8Array(32)),
  });
}

/** A certificate table as a hypervisor writes it. */
function tableOf(entries: readonly [guid: string, der: Uint8Array][]): Buffer {
  let offset = (entries.length + 1) * 24;
  const heads = entries.map(([guid, der]) => {
    const head = Buffer.alloc(24);
    Buffer.from(guid, 'hex').copy(head);
    head.writeUInt32LE(offset, 16);
    head.writeUInt32LE(der.length, 20);
    offset += der.length;
    return head;
  });
  return Buffer.concat([...heads, Buffer.alloc(24), ...entries.map(([, der]) => der)]);
}

function snpMachine(product: SnpProduct, kind: 'VCEK' | 'VLEK', version = 3) {
  const maker = makeSnpMaker(product, kind);
  const sample = makeSnpEvidence(maker);
  const { certificates, revocationList } = sample.collateral as {
    certificates: string;
    revocationList: string;
  };
  const [leaf, ask, ark] = readPemCertificates(certificates, 'it', 3).map((certificate) => certificate.raw);
  const authorities = `-----BEGIN${certificates.split('-----BEGIN').slice(2).join('-----BEGIN')}`;
  const make = (inblob: Buffer): Buffer =>
    quoteOf(makeSnpEvidence(maker, { version, report: (r) => void inblob.copy(r, 0x50) }));
  const base = `${kds}/${kind.toLowerCase()}/v1/${product}`;
  const documents = {
    [`${base}/cert_chain`]: { bytes: Buffer.from(authorities) },
    [`${base}/crl`]: { bytes: Buffer.from(revocationList, 'base64') },
  };
  return { maker, make, base, documents, leaf: leaf ?? Buffer.alloc(0), ask, ark };
}

const passed = (evidence: unknown, roots: Parameters<typeof verifyEvidence>[2]): unknown =>
  verdictOf(
    verifyEvidence(
      evidence,
      { at: goodTime, policy: policyOf(), reportData: reportData.toString('hex') },
      roots,
    ).checks,
  );

describe('an SEV-SNP machine', () => {
  test.each([
    ['Milan', `${'5c'.repeat(64)}?blSPL=4&teeSPL=2&snpSPL=23&ucodeSPL=213`],
    ['Genoa', `${'5c'.repeat(64)}?blSPL=4&teeSPL=2&snpSPL=23&ucodeSPL=213`],
    ['Turin', `${'5c'.repeat(8)}?fmcSPL=1&blSPL=4&teeSPL=2&snpSPL=23&ucodeSPL=213`],
  ] as const)(
    'of %s collects evidence that verifies without a network, with what AMD serves',
    async (product, chip) => {
      const { maker, make, base, documents, leaf } = snpMachine(product, 'VCEK');
      const { fetch } = serving({ ...documents, [`${base}/${chip}`]: { bytes: leaf } });
      const tsm = fakeTsm('sev_guest', (inblob) => ({ outblob: make(inblob) }), {}, 0);
      const evidence = await attester('sev-snp', tsm, fetch).collect(reportData);
      expect(passed(evidence, maker.roots)).toBe('passed');
    },
  );

  test('takes its own certificate from the hypervisor where that gives it', async () => {
    for (const [kind, version] of [
      ['VLEK', 3],
      ['VCEK', 2],
    ] as const) {
      const { maker, make, documents, leaf } = snpMachine('Milan', kind, version);
      const guid = kind === 'VLEK' ? certificateGuid.vlek : certificateGuid.vcek;
      const { fetch, asked } = serving(documents);
      const tsm = fakeTsm(
        'sev_guest',
        (inblob) => ({ outblob: make(inblob), auxblob: tableOf([[guid, leaf]]) }),
        {},
        0,
      );
      const evidence = await attester('sev-snp', tsm, fetch).collect(reportData);
      expect(passed(evidence, maker.roots)).toBe('passed');
      expect(asked).toHaveLength(2);
    }
  });

  test('finds out which product it is where an old report does not say', async () => {
    const { maker, make, base, documents, leaf } = snpMachine('Genoa', 'VCEK', 2);
    const url = `${base}/${'5c'.repeat(64)}?blSPL=4&teeSPL=2&snpSPL=23&ucodeSPL=213`;
    const { fetch } = serving({ ...documents, [url]: { bytes: leaf } });
    const tsm = fakeTsm('sev_guest', (inblob) => ({ outblob: make(inblob) }), {}, 0);
    expect(passed(await attester('sev-snp', tsm, fetch).collect(reportData), maker.roots)).toBe('passed');
  });

  test('says so when nobody gives a VLEK, or AMD does not know the chip', async () => {
    const vlek = snpMachine('Milan', 'VLEK');
    const tsm = fakeTsm('sev_guest', (inblob) => ({ outblob: vlek.make(inblob) }), {}, 0);
    await expect(attester('sev-snp', tsm, serving(vlek.documents).fetch).collect(reportData)).rejects.toThrow(
      /VLEK/,
    );
    const unknown = snpMachine('Milan', 'VCEK', 2);
    const unknownTsm = fakeTsm('sev_guest', (inblob) => ({ outblob: unknown.make(inblob) }), {}, 0);
    const collected = attester('sev-snp', unknownTsm, serving(unknown.documents).fetch).collect(reportData);
    await expect(collected).rejects.toThrow(/Milan, Genoa/);
  });

  test.each([
    [
      'points beyond its end',
      Buffer.concat([Buffer.alloc(16, 1), Buffer.from('ffffff0010000000', 'hex'), Buffer.alloc(24)]),
    ],
    ['is cut off', Buffer.alloc(30, 1)],
    ['does not end', Buffer.alloc(3000).map((_, index) => (index % 24 === 0 ? 1 : 0))],
  ])('refuses a certificate table that %s', async (_what, table) => {
    const { make, documents } = snpMachine('Milan', 'VCEK');
    const tsm = fakeTsm(
      'sev_guest',
      (inblob) => ({ outblob: make(inblob), auxblob: Buffer.from(table) }),
      {},
      0,
    );
    const collected = attester('sev-snp', tsm, serving(documents).fetch).collect(reportData);
    await expect(collected).rejects.toThrow(/certificate table/);
  });

  test('refuses a report that binds something else, or comes from another provider', async () => {
    const { make, documents } = snpMachine('Milan', 'VCEK');
    const stale = fakeTsm('sev_guest', () => ({ outblob: make(Buffer.alloc(64)) }), {}, 0);
    await expect(attester('sev-snp', stale, serving(documents).fetch).collect(reportData)).rejects.toThrow(
      /something else/,
    );
    const other = fakeTsm('tdx_guest', (inblob) => ({ outblob: make(inblob) }));
    await expect(attester('sev-snp', other, serving(documents).fetch).collect(reportData)).rejects.toThrow(
      /changed/,
    );
  });
});

describe('a TDX machine', () => {
  const maker = makeTdxMaker();
  const collateral = makeTdxEvidence(maker, { evaluations: () => undefined }).collateral as Record<
    string,
    string
  >;
  const part = (name: string): string => collateral[name] ?? '';
  const signed = (member: string, name: string): Served => ({
    bytes: Buffer.from(`{"${member}":${part(name)},"signature":"${part(`${name}_signature`)}"}`),
    header: encodeURIComponent(part(`${name}_issuer_chain`)),
  });
  const documents: Record<string, Served> = {
    [`${pcs}/tdx/certification/v4/tcb?fmspc=b0c06f000000&update=early`]: signed('tcbInfo', 'tcb_info'),
    [`${pcs}/tdx/certification/v4/qe/identity?update=early`]: signed('enclaveIdentity', 'qe_identity'),
    [`${pcs}/tdx/certification/v4/tcbevaluationdatanumbers`]: signed(
      'tcbEvaluationDataNumbers',
      'tcb_evaluations',
    ),
    [`${pcs}/sgx/certification/v4/pckcrl?ca=platform&encoding=der`]: {
      bytes: Buffer.from(part('pck_crl'), 'hex'),
    },
    'https://certificates.trustedservices.intel.com/IntelSGXRootCA.der': {
      bytes: Buffer.from(part('root_ca_crl'), 'hex'),
    },
  };
  const make = (inblob: Buffer) => ({
    outblob: quoteOf(makeTdxEvidence(maker, { body: (body) => void inblob.copy(body, 520) })),
  });

  test('collects evidence that verifies without a network, with what Intel serves', async () => {
    const evidence = await attester('tdx', fakeTsm('tdx_guest', make), serving(documents).fetch).collect(
      reportData,
    );
    expect(passed(evidence, maker.roots)).toBe('passed');
  });

  describe('with an event log', () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-log-'));
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const registers = registersOf('sha384', directBoot());
    const booted = (inblob: Buffer) => ({
      outblob: quoteOf(
        makeTdxEvidence(maker, {
          body: (body) => {
            inblob.copy(body, 520);
            for (let rtmr = 0; rtmr < 4; rtmr++)
              Buffer.from(registers.get(rtmr + 1) ?? '00'.repeat(48), 'hex').copy(body, 328 + 48 * rtmr);
          },
        }),
      ),
    });
    const log = makeEventLog('sha384', directBoot());
    const collected = async (bytes: Buffer | undefined): Promise<Evidence> => {
      const eventLogFile = join(folder, bytes === undefined ? 'missing' : 'CCEL');
      if (bytes !== undefined) writeFileSync(eventLogFile, bytes);
      return attester('tdx', fakeTsm('tdx_guest', booted), serving(documents).fetch, eventLogFile).collect(
        reportData,
      );
    };

    test('carries it without its padding', async () => {
      const evidence = await collected(Buffer.concat([log, Buffer.alloc(65_536 - log.length, 0xff)]));
      expect(evidence.collateral).toMatchObject({ eventLog: log.toString('base64') });
      expect(passed(evidence, maker.roots)).toBe('passed');
    });

    test.each<[string, Buffer | undefined]>([
      ['cannot be read', undefined],
      ['is none', Buffer.from('not a log')],
      ['is empty', Buffer.alloc(0)],
      ['is of another start', makeEventLog('sha384', directBoot(0))],
      [
        'is too large to carry',
        makeEventLog('sha384', [{ index: 0, type: 4, data: Buffer.alloc(70_000) }, ...directBoot()]),
      ],
    ])('carries none where it %s, and is none the worse', async (_what, bytes) => {
      const evidence = await collected(bytes);
      expect(evidence.collateral).not.toHaveProperty('eventLog');
      expect(passed(evidence, maker.roots)).toBe('passed');
      expect(await whyNoEventLog(evidence)).toMatch(/CCEL: /);
    });

    test('where there is none to expect, nothing is said of it', async () => {
      expect(await whyNoEventLog(await collected(log))).toBeUndefined();
      expect(await whyNoEventLog(makeSnpEvidence(makeSnpMaker('Milan', 'VCEK')))).toBeUndefined();
    });
  });

  test.each([
    ['an unsigned answer', { bytes: Buffer.from('{"tcbInfo":{}}'), header: 'x' }, /signed tcbInfo/],
    ['no chain', { bytes: signed('tcbInfo', 'tcb_info').bytes }, /lacks the chain/],
    ['a chain that is not encoded', { ...signed('tcbInfo', 'tcb_info'), header: '%zz' }, /not URL-encoded/],
  ])('refuses %s', async (_what, served: Served, message) => {
    const { fetch } = serving({
      ...documents,
      [`${pcs}/tdx/certification/v4/tcb?fmspc=b0c06f000000&update=early`]: served,
    });
    await expect(attester('tdx', fakeTsm('tdx_guest', make), fetch).collect(reportData)).rejects.toThrow(
      message,
    );
  });
});

test('only the providers whose evidence can be verified are taken', () => {
  expect([kindOfProvider('sev_guest'), kindOfProvider('tdx_guest')]).toEqual(['sev-snp', 'tdx']);
  expect(() => kindOfProvider('arm_cca_guest')).toThrow(/arm_cca_guest/);
});
