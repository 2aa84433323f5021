import type { Evidence } from '../../src/attestation/evidence.ts';
import { ia5, integer, octets } from '../../test/attestation/synthetic/derWriter.ts';
import {
  amdOid,
  goodTime,
  makeSnpEvidence,
  makeSnpMaker,
  type SnpChanges,
  type SnpMaker,
} from '../../test/attestation/synthetic/snpEvidence.ts';
import type { SeededRandom } from '../seededRandom.ts';
import type { Question } from './question.ts';
import { spoil, spoilText } from './spoil.ts';

const MAKERS = (['Milan', 'Genoa', 'Turin'] as const).flatMap((product) =>
  (['VCEK', 'VLEK'] as const).map((kind) => makeSnpMaker(product, kind)),
);
const other = makeSnpMaker('Milan', 'VCEK');
const DAY = 86_400_000;

type Lie = (random: SeededRandom, maker: SnpMaker) => SnpChanges;

const day = (random: SeededRandom): Date => new Date(goodTime.getTime() + (random.below(400) - 200) * DAY);

const LIES: Readonly<Record<string, Lie>> = {
  report: (random) => ({
    report: (report) => void Buffer.from(random.flip(report, 0, 0x2a0)).copy(report),
  }),
  policy: (random) => ({ report: (report) => void random.bytes(4).copy(report, 8) }),
  TCB: (random) => ({
    report: (report) => void random.bytes(8).copy(report, random.pick([0x38, 0x180, 0x1e0, 0x1f0])),
  }),
  version: (random) => ({ version: random.below(8) }),
  'chip or processor': (random) => ({
    report: (report) => void random.bytes(3).copy(report, random.pick([0x188, 0x1a0])),
  }),
  'who signs': (random) => ({
    report: (report) => void report.writeUInt32LE(random.below(32), 0x48),
  }),
  'behind the signature': (random) => ({
    signed: (report) => {
      report.writeUInt8(1 + random.below(255), 0x330 + random.below(report.length - 0x330));
      return report;
    },
  }),
  length: (random) => ({ signed: (report) => Buffer.concat([report, random.bytes(1 + random.below(8))]) }),
  "another's key": () => ({ signer: other.leaf }),
  'dates of the leaf': (random) => ({ leaf: { notBefore: day(random), notAfter: day(random) } }),
  'dates of the authority': (random) => ({ ask: { notBefore: day(random), notAfter: day(random) } }),
  'an authority that is none': () => ({ ask: { ca: 'none' } }),
  'uses of the authority': (random) => ({ ask: { keyUsage: random.below(256) } }),
  "another's authority": () => ({ ask: { issuer: other.ark } }),
  'a leaf of another': () => ({ leaf: { issuer: other.ask } }),
  'an extension': (random) => {
    const part = random.pick(['.2', '.3.1', '.3.2', '.3.3', '.3.8', '.3.9', '.4', '.5', '.1']);
    const value = random.pick([
      integer(random.below(256)),
      ia5(random.pick(['Milan-B0', 'Genoa-B1', 'Turin', 'X'])),
      octets(random.bytes(64)),
      random.bytes(random.pick([8, 64])),
    ]);
    return { leafExtensions: { [`${amdOid}${part}`]: random.below(6) === 0 ? undefined : value } };
  },
};

function onTheWay(random: SeededRandom, evidence: Evidence): Evidence {
  if (random.below(3) > 0) {
    const quote = spoil(random, Buffer.from(evidence.quote, 'base64'));
    return { ...evidence, quote: quote.toString('base64') };
  }
  const { certificates = '' } = evidence.collateral as { certificates?: string };
  return { ...evidence, collateral: { certificates: spoilText(random, certificates) } };
}

/** SEV-SNP evidence without revocation lists, which the other does not look at, with up to three signed lies or spoiled. */
export function snpQuestion(random: SeededRandom): Question {
  const maker = random.pick(MAKERS);
  const names = Array.from({ length: random.below(4) }, () => random.pick(Object.keys(LIES)));
  const start: SnpChanges = { version: random.pick([2, 3, 5]), crl: 'none' };
  const changes = names.reduce<SnpChanges>(
    (all, name) => ({ ...all, ...LIES[name]?.(random, maker) }),
    start,
  );
  const whole = makeSnpEvidence(maker, { ...changes, leaf: { isPlain: true, ...changes.leaf } });
  const isSpoiled = names.length === 0 && random.below(8) > 0;
  return {
    about: `${maker.product} ${maker.kind}: ${isSpoiled ? 'spoiled on its way' : names.join(', ') || 'good'}`,
    evidence: isSpoiled ? onTheWay(random, whole) : whole,
    roots: maker.roots,
    root: maker.arkCertificate,
    product: maker.product,
    at: goodTime,
  };
}
