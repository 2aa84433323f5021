import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/checks.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { policyOf } from '../attestation/synthetic/judge.ts';
import { goodTime } from '../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../attestation/synthetic/tdxEvidence.ts';
import { inPage } from '../support/page/inPage.ts';
import { makeWitness } from '../ledger/log/witness/witnesses.ts';
import verifyInPage, { type ToVerify } from '../support/page/verifyInPage.ts';
import { policyWith, watch } from '../support/witnessing.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

let world: World;
let report: ReportFile;
beforeAll(async () => {
  const carol = makeWitness('carol');
  world = await makeWorld(policyWith(1, carol));
  watch(world.repository, [carol]);
  const { order } = await runOrder(world);
  report = await getReport(world.bob.ledger, order, world.bob.key);
});
afterAll(() => world.close());

const maker = makeTdxMaker();
const evidence = makeTdxEvidence(maker);
const given = (file: ReportFile, quote: string): ToVerify => ({
  report: JSON.stringify(file),
  evidence: { ...evidence, quote },
  policy: policyOf(),
  roots: maker.roots,
  at: goodTime.toISOString(),
});
const MODULE = 'test/support/page/verifyInPage.ts';
const notPassed = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ status }) => status !== 'passed');

describe('in a page, where nothing of Node is', () => {
  test('the verifier says of a report and of a TDX quote what it says elsewhere', async () => {
    const all = given(report, evidence.quote);
    const here = await verifyInPage(all);
    expect([...notPassed(here.report), ...notPassed(here.evidence)]).toEqual([]);
    expect(here.report.find(({ id }) => id === 'claim-witnessed')?.detail).toContain('by carol at');
    expect(await inPage(MODULE, all)).toEqual(here);
  });

  test('it refuses the same report and quote after a change to one byte that is signed', async () => {
    const quote = Buffer.from(evidence.quote, 'base64');
    quote.writeUInt8(quote.readUInt8(200) ^ 1, 200);
    const { leaves } = report.ledger;
    const [[index, leaf] = ['', '']] = Object.entries(leaves);
    const changed = { ...leaves, [index]: leaf.replace('"at":"2', '"at":"3') };
    const all = given({ ...report, ledger: { ...report.ledger, leaves: changed } }, quote.toString('base64'));
    const here = await verifyInPage(all);
    expect(notPassed(here.report).map(({ id }) => id)).toEqual(['ledger-entries']);
    expect(notPassed(here.evidence).map(({ id }) => id)).toContain('tdx-signature');
    expect(await inPage(MODULE, all)).toEqual(here);
  });

  test('no module loads that imports Node', async () => {
    await expect(inPage('src/ledger/nodeCrypto.ts', {})).rejects.toThrow('a page has no node:crypto');
  });
});
