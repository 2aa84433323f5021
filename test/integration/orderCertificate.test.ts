/** What openssl makes of an order's certificate, and the command that verifies it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ORDER_EVIDENCE_OID } from '../../src/tee/orderExtension.ts';
import { makeOrderCertificate, type OrderCertificate } from '../tee/orderCertificate.ts';

const directory = mkdtempSync(join(tmpdir(), 'countersign-certificate-'));
const path = (name: string): string => join(directory, name);
const openssl = (...args: string[]) => spawnSync('openssl', args, { encoding: 'utf8', cwd: directory });
const suite = openssl('version').status === 0 ? describe : describe.skip;

let order: OrderCertificate;
beforeAll(async () => {
  order = await makeOrderCertificate(7);
  writeFileSync(path('leaf.crt'), order.certificate);
  writeFileSync(path('leaf.key'), order.key, { mode: 0o600 });
  writeFileSync(path('issuer.crt'), order.issuer);
  writeFileSync(path('policy.yml'), 'version: 1\nallowSimulated: true\n');
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function countersign(...args: string[]) {
  const bin = join(import.meta.dirname, '../../bin/countersign.js');
  const env = {
    PATH: process.env['PATH'],
    COUNTERSIGN_HOME: path('home'),
    COUNTERSIGN_SOURCE: process.env['COUNTERSIGN_SOURCE'],
  };
  return spawnSync(process.execPath, [bin, 'tee', 'verify-certificate', ...args], {
    encoding: 'utf8',
    env,
    cwd: directory,
  });
}

suite('an order certificate (skipped without openssl)', () => {
  test('is one that openssl reads, chains and prints, evidence and all', () => {
    const { stdout } = openssl('x509', '-in', 'leaf.crt', '-noout', '-text');
    expect(stdout).toContain('Subject: CN = Countersign order 7');
    expect(stdout).toContain(`${ORDER_EVIDENCE_OID}:`);
    expect(stdout).toContain(order.binding.solutionHash);
    expect(openssl('verify', '-CAfile', 'issuer.crt', 'leaf.crt').stdout).toContain('leaf.crt: OK');
  });

  test('is accepted with a challenge that openssl signed with its key, by nothing but the file', () => {
    writeFileSync(path('challenge'), 'who are you, on the 3rd of May?');
    openssl('dgst', '-sha256', '-sign', 'leaf.key', '-out', 'signature.bin', 'challenge');
    openssl('base64', '-in', 'signature.bin', '-out', 'signature');
    const proof = [
      'leaf.crt',
      '--policy',
      'policy.yml',
      '--challenge',
      'challenge',
      '--signature',
      'signature',
    ];
    const good = countersign(...proof, '--solution-hash', order.binding.solutionHash, '--json');
    expect([good.status, good.stderr]).toEqual([0, expect.stringContaining('SIMULATED')]);
    expect(JSON.parse(good.stdout)).toMatchObject({
      verdict: 'passed',
      simulated: true,
      binding: { order: 7 },
    });
    writeFileSync(path('challenge'), 'who are you, on the 4th of May?');
    const replayed = countersign(...proof);
    expect(replayed.status).toBe(1);
    expect(replayed.stdout).toMatch(/FAILED +Whoever answered holds the certificate's key/);
  });

  test('is refused by the strict policy that holds where none is given', () => {
    const { status, stderr } = countersign('leaf.crt');
    expect([status, stderr]).toEqual([1, expect.stringContaining('the certificate is not accepted')]);
  });
});
