/**
 * What it costs to verify evidence: `node bench/attestation.ts [rounds, 200]`. The verifiers take turns within each
 * round, so that a busy machine disturbs all of them alike, and ours has forgotten all signatures, unless it is said. Real
 * evidence is used where ../shared/vectors is there, else synthetic evidence of the same form with keys of its own.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { QuoteVerifier as QuoteVerifierType } from '@phala/dcap-qvl';
import phala from '@phala/dcap-qvl';
import type { Evidence } from '../src/attestation/evidence.ts';
import type { Roots } from '../src/attestation/roots.ts';
import { CertificateKey } from '../src/attestation/x509/certificateKey.ts';
import { verifyEvidence } from '../src/attestation/verifyEvidence.ts';
import { verdictOf } from '../src/checks.ts';
import { anyAge, policyOf } from '../test/attestation/synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../test/attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../test/attestation/synthetic/tdxEvidence.ts';
import {
  anotherGpu,
  gpuTime,
  makeGpuMaker,
  makeGpus,
  teeWith,
} from '../test/attestation/synthetic/nvidia/gpuMaker.ts';
import { bundleBytes } from './bundleBytes.ts';
import { measureValidateReport } from './validateReport.ts';
import { realSnpVector, realTdxVector, vectorsPresent } from '../test/attestation/vectorFiles.ts';

const rounds = Number(process.argv[2] ?? 200);
const policy = policyOf({ ...anyAge, revocationLists: 'if-present' });

interface Subject {
  readonly name: string;
  readonly evidence: Evidence;
  readonly roots: Roots;
  readonly at: Date;
}

const snpMaker = makeSnpMaker('Milan', 'VCEK');
const tdxMaker = makeTdxMaker();
const snp: Subject = vectorsPresent
  ? { ...realSnpVector('virtee-milan-v2'), at: new Date('2026-06-01') }
  : {
      name: 'synthetic SEV-SNP report',
      evidence: makeSnpEvidence(snpMaker),
      roots: snpMaker.roots,
      at: goodTime,
    };
const tdx: Subject = vectorsPresent
  ? { ...realTdxVector('phala-uptodate'), at: new Date('2025-06-20') }
  : { name: 'synthetic TDX quote', evidence: makeTdxEvidence(tdxMaker), roots: tdxMaker.roots, at: goodTime };

function ours({ evidence, roots, at }: Subject): boolean {
  return verdictOf(verifyEvidence(evidence, { at, policy }, roots).checks) === 'passed';
}

function theirs({ evidence, at }: Subject): boolean {
  // Their library takes its roots from the chain's own end here, so that synthetic evidence can be tried, too.
  const collateral = evidence.collateral as Parameters<QuoteVerifierType['verify']>[1];
  const root = Buffer.from(
    (collateral.tcb_info_issuer_chain.split('-----BEGIN CERTIFICATE-----')[2] ?? '').replace(
      /-----END.*/s,
      '',
    ),
    'base64',
  );
  const verifier = new phala.QuoteVerifier(root);
  return (
    verifier.verify(Buffer.from(evidence.quote, 'base64'), collateral, at.getTime() / 1000).status ===
    'UpToDate'
  );
}

/** GPUs on a simulated TEE, whose own evidence costs next to nothing; all with reference values and OCSP answers. */
const gpuMaker = makeGpuMaker();
const bound = Buffer.alloc(64, 5);
const gpusOf = (count: number): Subject => {
  const makers = Array.from({ length: count }, (_, index) => (index === 0 ? gpuMaker : anotherGpu(gpuMaker)));
  const gpus = makeGpus(makers, bound);
  return {
    name: `${count} synthetic GPUs`,
    evidence: teeWith(gpus, bound, gpus),
    roots: gpuMaker.roots,
    at: gpuTime,
  };
};
const [oneGpu, eightGpus] = [gpusOf(1), gpusOf(8)];
/** Another chip, with fresh answers: what it shares with the first is NVIDIA's. */
const nextGpu = ((): Subject => {
  const made = makeGpus([anotherGpu(gpuMaker)], bound);
  const gpus = { ...made, rims: oneGpu.evidence.gpus?.rims ?? [] };
  return { ...oneGpu, name: 'another synthetic GPU', evidence: teeWith(gpus, bound, gpus) };
})();
const gpuPolicy = policyOf({ allowSimulated: true, gpus: { required: true } });

function gpusHold({ evidence, roots, at }: Subject): boolean {
  const expected = { at, policy: gpuPolicy, reportData: bound.toString('hex') };
  return verdictOf(verifyEvidence(evidence, expected, roots).checks) === 'passed';
}

/** More keys than are remembered, with what was found by them. */
const others = Array.from({ length: 128 }, () =>
  generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }),
);
const forget = (): void => {
  for (const spki of others) CertificateKey.fromSpki(spki);
};
const nothing = (): void => undefined;
const remember = (subject: Subject) => (): void => {
  gpusHold(subject);
};

const contestants = [
  { what: 'SEV-SNP report, certificates', by: 'countersign', subject: snp, run: ours },
  { what: 'TDX quote, full collateral', by: 'countersign', subject: tdx, run: ours },
  { what: 'TDX quote, full collateral', by: '@phala/dcap-qvl', subject: tdx, run: theirs },
  { what: '1 NVIDIA GPU, reference values, OCSP', by: 'countersign', subject: oneGpu, run: gpusHold },
  {
    what: '1 NVIDIA GPU, after another one: 8 signatures are new',
    ...{ by: 'countersign', subject: nextGpu, run: gpusHold, before: remember(oneGpu) },
  },
  {
    what: '1 NVIDIA GPU, the same evidence by another policy',
    ...{ by: 'countersign', subject: oneGpu, run: gpusHold, before: remember(oneGpu) },
  },
  { what: '8 NVIDIA GPUs, the same', by: 'countersign', subject: eightGpus, run: gpusHold },
].map((contestant) => ({ before: nothing, ...contestant, times: [] as number[] }));

for (let round = 0; round < rounds; round += 1) {
  for (const { run, subject, times, by, before } of contestants) {
    forget();
    before();
    const start = performance.now();
    const passed = run(subject);
    times.push(performance.now() - start);
    if (!passed) throw new Error(`${by} does not accept ${subject.name}`);
  }
}

const quantile = (times: readonly number[], part: number): string =>
  ([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0).toFixed(2);

console.log(
  `Evidence: ${snp.name}, ${tdx.name}; ${rounds} rounds; Node ${process.version}; in milliseconds.\n`,
);
console.log('| what | by | first | median | 95 % |\n| --- | --- | ---: | ---: | ---: |');
for (const { what, by, times } of contestants) {
  const first = (times[0] ?? 0).toFixed(2);
  console.log(`| ${what} | ${by} | ${first} | ${quantile(times, 0.5)} | ${quantile(times, 0.95)} |`);
}

const report = await measureValidateReport(Math.min(rounds, 15));
const all: readonly [string, readonly number[]][] = [
  ['`validate-report` from the start of its process, by dist/', report.whole],
  ['an empty Node script', report.empty],
  ['the same report within a process', report.inProcess],
];
console.log(
  `\nA whole report of ${(report.bytes / 1024).toFixed(0)} KiB, whose TEE is simulated, in milliseconds.\n`,
);
console.log('| what | first | median | 95 % |\n| --- | ---: | ---: | ---: |');
for (const [what, times] of all)
  console.log(
    `| ${what} | ${(times[0] ?? 0).toFixed(1)} | ${quantile(times, 0.5)} | ${quantile(times, 0.95)} |`,
  );

console.log('\nBundled alone as dist/ is (esbuild, minified), in KiB. zod is in dist/ for other reasons.\n');
console.log('| what | size | gzip |\n| --- | ---: | ---: |');
const weighed: readonly [string, string, readonly string[]][] = [
  [
    'our verifier of SEV-SNP, TDX, Azure and NVIDIA GPUs, without zod',
    "export { verifyEvidence } from './src/attestation/verifyEvidence.ts';",
    ['zod'],
  ],
  [
    'the same, and the policy reader, without zod and yaml',
    "export { verifyEvidence } from './src/attestation/verifyEvidence.ts'; export { parsePolicy } from './src/attestation/policyFile.ts';",
    ['zod', 'yaml'],
  ],
  ['@phala/dcap-qvl, TDX and SGX alone', "import qvl from '@phala/dcap-qvl'; export default qvl;", []],
];
for (const [what, entry, external] of weighed) {
  const { bytes, gzipped } = bundleBytes(entry, external);
  console.log(`| ${what} | ${(bytes / 1024).toFixed(0)} | ${(gzipped / 1024).toFixed(0)} |`);
}
