/** Azure's way of attesting, with a software TPM in the place of the virtual one and synthetic hardware behind it. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verdictOf } from '../../src/checks.ts';
import { CountersignError } from '../../src/errors.ts';
import { verifyEvidence } from '../../src/attestation/verifyEvidence.ts';
import { AzureAttester } from '../../src/tee/attesters/azureAttester.ts';
import { readAzureTpm, readHclType } from '../../src/tee/attesters/azureTpm.ts';
import type { FetchDocument } from '../../src/tee/collateral/fetchDocument.ts';
import { azureReportData, makeAzureCollateral } from '../attestation/synthetic/azureEvidence.ts';
import { application, digestOf, makeEventLog, settings } from '../attestation/synthetic/eventLog.ts';
import { policyOf, quoteOf } from '../attestation/synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../attestation/synthetic/snpEvidence.ts';

const has = (program: string, word = '--version'): boolean => spawnSync(program, [word]).error === undefined;
const possible = has('swtpm') && has('tpm2_quote', '-v');
const suite = possible ? describe : describe.skip;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

suite(
  `Azure's virtual TPM${possible ? '' : ' (skipped: needs the Debian packages swtpm and tpm2-tools)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-tpm-'));
    const scratch = join(folder, 'scratch');
    let child: ChildProcess | undefined;
    let tcti = '';

    const tool = (program: string, ...words: string[]): void => {
      const { status, stderr } = spawnSync(program, words, {
        env: { ...process.env, TPM2TOOLS_TCTI: tcti },
        encoding: 'utf8',
        cwd: folder,
      });
      if (status !== 0) throw new Error(`${program}: ${stderr}`);
    };

    beforeAll(async () => {
      mkdirSync(scratch);
      const port = await freePort();
      const words = ['socket', '--tpm2', '--tpmstate', `dir=${folder}`, '--flags', 'startup-clear'];
      const sockets = ['--server', `type=tcp,port=${port}`, '--ctrl', `type=tcp,port=${port + 1}`];
      child = spawn('swtpm', [...words, ...sockets], { stdio: 'ignore' });
      tcti = `swtpm:host=127.0.0.1,port=${port}`;
      const env = { ...process.env, TPM2TOOLS_TCTI: tcti };
      while (spawnSync('tpm2_getcap', ['properties-fixed'], { env }).status !== 0) {
        if (child.exitCode !== null) throw new Error('swtpm did not start');
        await pause(100);
      }
    });

    afterAll(async () => {
      if (child?.exitCode === null) {
        child.kill();
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    });

    test('is not there on a machine that is no Azure confidential VM', async () => {
      await expect(readHclType({ tcti, directory: scratch })).rejects.toThrow(/no virtual TPM/);
    });

    test('binds an order: the evidence verifies without a network, and for nothing else', async () => {
      const attributes = 'fixedtpm|fixedparent|sensitivedataorigin|userwithauth|restricted|sign|noda';
      tool(
        'tpm2_createprimary',
        '-Q',
        '-C',
        'o',
        '-G',
        'rsa2048:rsassa-sha256:null',
        '-a',
        attributes,
        '-c',
        'ak.ctx',
      );
      tool('tpm2_evictcontrol', '-Q', '-C', 'o', '-c', 'ak.ctx', '0x81000003');
      tool('tpm2_readpublic', '-Q', '-c', '0x81000003', '-f', 'pem', '-o', 'ak.pem');
      const { n, e } = createPublicKey(readFileSync(join(folder, 'ak.pem'))).export({ format: 'jwk' });
      const runtimeData = Buffer.from(JSON.stringify({ keys: [{ kid: 'HCLAkPub', kty: 'RSA', n, e }] }));

      const maker = makeSnpMaker('Genoa', 'VCEK');
      const evidence = makeSnpEvidence(maker, {
        report: (report) => void azureReportData(runtimeData).copy(report, 0x50),
      });
      const { hclReport } = makeAzureCollateral(2, quoteOf(evidence), { runtimeData });
      const hcl = Buffer.from(String(hclReport), 'base64');
      writeFileSync(join(folder, 'hcl'), hcl);
      tool(
        'tpm2_nvdefine',
        '-Q',
        '-C',
        'o',
        '-s',
        String(hcl.length),
        '-a',
        'ownerread|ownerwrite',
        '0x01400001',
      );
      tool('tpm2_nvwrite', '-Q', '-C', 'o', '-i', 'hcl', '0x01400001');
      tool('tpm2_pcrextend', `9:sha256=${'ab'.repeat(32)}`);

      const { certificates, revocationList } = evidence.collateral as {
        certificates: string;
        revocationList: string;
      };
      const [leaf = '', ...authorities] = certificates.split(/(?=-----BEGIN)/);
      const fetch: FetchDocument = async (url) => {
        await Promise.resolve();
        if (url.endsWith('/Genoa/cert_chain'))
          return { bytes: Buffer.from(authorities.join('')), header: undefined };
        if (url.endsWith('/Genoa/crl'))
          return { bytes: Buffer.from(revocationList, 'base64'), header: undefined };
        if (!url.includes('/vcek/v1/Genoa/')) throw new CountersignError('not-found', url);
        return { bytes: Buffer.from(leaf.replace(/-----[A-Z ]+-----/g, ''), 'base64'), header: undefined };
      };
      const tpm = { tcti, directory: scratch };
      const attester = new AzureAttester('sev-snp', {
        readTpm: (reportData) => readAzureTpm(reportData, tpm),
        quote: () => Promise.reject(new Error('SEV-SNP needs no quote service')),
        fetch,
        sealingKey: () => Promise.resolve(new Uint8Array(32)),
      });
      expect(await readHclType(tpm)).toBe(2);
      const reportData = Buffer.alloc(64, 0x42);
      const collected = await attester.collect(reportData);
      const judged = (bound: Buffer, rules: object = {}) =>
        verifyEvidence(
          collected,
          { at: goodTime, policy: policyOf(rules), reportData: bound.toString('hex') },
          maker.roots,
        ).checks;
      expect(judged(reportData).filter((check) => check.status !== 'passed')).toEqual([]);
      expect(verdictOf(judged(Buffer.alloc(64, 0x43)))).toBe('failed');
      const zero = { pcrs: { 9: ['00'.repeat(32)] } };
      expect(
        judged(reportData, zero)
          .filter((check) => check.status !== 'passed')
          .map((check) => check.id),
      ).toEqual(['pcr-9-allowed']);
      expect(readdirSync(scratch)).toEqual([]);

      // A log of what the TPM was extended by travels along; one that lacks an event does not.
      const events = [...settings().slice(2, 8), application('kernel')].map((event, at) => ({
        ...event,
        index: at < 6 ? 7 : 4,
      }));
      for (const { index, data, measured = data } of events)
        tool('tpm2_pcrextend', `${index}:sha256=${digestOf('sha256', measured).toString('hex')}`);
      const eventLogFile = join(folder, 'log');
      const withLog = { ...tpm, eventLogFile };
      writeFileSync(eventLogFile, makeEventLog('sha256', events.slice(1)));
      expect((await readAzureTpm(reportData, withLog)).collateral.eventLog).toBeUndefined();
      const log = makeEventLog('sha256', events);
      writeFileSync(eventLogFile, Buffer.concat([log, Buffer.alloc(500, 0xff)]));
      const { collateral: azure } = await readAzureTpm(reportData, withLog);
      expect(azure.eventLog).toBe(log.toString('base64'));
      const carried = { ...collected, collateral: { ...(collected.collateral as object), azure } };
      const { claims, checks } = verifyEvidence(carried, { at: goodTime, policy: policyOf() }, maker.roots);
      expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
      expect(claims?.facts).toMatchObject({ secureBoot: 'on (proven)' });
      expect(claims?.boot?.map(({ kind }) => kind)).toContain('bootImage');
    });
  },
);
