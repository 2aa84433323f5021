/** A report with hardware evidence carries all that its verification needs: it holds where there is no network. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/attestation/evidence.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import type { Attester } from '../../src/tee/attesters/attester.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { farAway } from '../attestation/synthetic/authority.ts';
import { policyOf } from '../attestation/synthetic/judge.ts';
import { makeSnpEvidence, makeSnpMaker } from '../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../attestation/synthetic/tdxEvidence.ts';
import { trustRoot } from '../support/trustRoot.ts';
import { makeWorld, runOrder } from '../support/world.ts';

const PROGRAM = join(import.meta.dirname, '..', 'support', 'validateReportAlone.ts');
const ALONE = process.getuid?.() === 0 ? ['unshare', '-n'] : ['unshare', '-r', '-n'];
const canBeAlone = spawnSync(ALONE[0] ?? '', [...ALONE.slice(1), 'true']).status === 0;
const isolated = canBeAlone ? describe : describe.skip;
const policy = policyOf();

const snp = makeSnpMaker('Genoa', 'VCEK');
const tdx = makeTdxMaker();
const nextUpdate = farAway;
const dated = (document: { nextUpdate: string }): void => {
  document.nextUpdate = farAway.toISOString().replace(/\.\d+/, '');
};
/** Of a machine whose authorities' lists are still good on the day of the test. */
const kinds: [string, string, (reportData: Buffer) => Evidence][] = [
  [
    'sev-snp',
    snp.roots.amd.Genoa[0] ?? '',
    (data) => makeSnpEvidence(snp, { crl: { nextUpdate }, report: (report) => data.copy(report, 0x50) }),
  ],
  [
    'tdx',
    tdx.roots.intelSgx[0] ?? '',
    (data) =>
      makeTdxEvidence(tdx, {
        body: (body) => data.copy(body, 520),
        rootCrl: { nextUpdate },
        pckCrl: { nextUpdate },
        tcbInfo: dated,
        qeIdentity: dated,
      }),
  ],
];

/** The report of an order that ran in such a TEE. */
async function reportFrom(
  collect: (reportData: Buffer) => Evidence,
): Promise<{ path: string; close: () => Promise<void> }> {
  const world = await makeWorld(policy);
  const attester: Attester = {
    // What the agent asks of the disk under a hardware TEE is not what is tried here.
    kind: 'sim',
    collect: (reportData) => Promise.resolve(collect(Buffer.from(reportData))),
    sealingKey: () => Promise.resolve(Buffer.alloc(32, 7)),
  };
  const { offer } = await registerOffer(world.operator, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'TEE', offerType: '0' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    tee: await makeTeeKey(attester, world.operator.fingerprint),
  });
  const { order } = await runOrder({
    ...world,
    bob: { ...world.bob, policy },
    tee: { ...world.tee, attester },
    offers: { ...world.offers, tee: offer },
  });
  const path = join(world.root, 'report.json');
  writeFileSync(path, JSON.stringify(await getReport(world.bob.ledger, order, world.bob.key)));
  return { path, close: () => world.close() };
}

isolated('without a network (skipped where this user may make no network namespace)', () => {
  test.each(kinds)('the report of an order in a TEE of kind %s holds', async (kind, root, collect) => {
    trustRoot(root);
    const { path, close } = await reportFrom(collect);
    const validate = (trusted: string): { status: number | null; stdout: string } => {
      const words = [...ALONE.slice(1), process.execPath, PROGRAM, path, trusted];
      return spawnSync(ALONE[0] ?? '', words, { encoding: 'utf8' });
    };
    try {
      const { status, stdout } = validate(root);
      expect([status, stdout]).toEqual([0, expect.stringContaining(`tee-hardware: passed: ${kind}`)]);
      expect(stdout).not.toMatch(/: (failed|not-possible): /);
      const strange = validate('0'.repeat(64));
      expect([strange.status, strange.stdout]).toEqual([
        1,
        expect.stringMatching(/^evidence-\S+: failed: /m),
      ]);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(kind === 'tdx' ? 'pck_crl' : 'revocationList');
    } finally {
      await close();
    }
  });
});
