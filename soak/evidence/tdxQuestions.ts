import type { Evidence } from '../../src/attestation/evidence.ts';
import { goodTime } from '../../test/attestation/synthetic/snpEvidence.ts';
import type { Extension } from '../../test/attestation/synthetic/authority.ts';
import { boolean, der, octets, sequence } from '../../test/attestation/synthetic/derWriter.ts';
import {
  makeTdxEvidence,
  makeTdxMaker,
  sgx,
  sgxField,
  sgxFields,
  type TdxChanges,
} from '../../test/attestation/synthetic/tdxEvidence.ts';
import type { SeededRandom } from '../seededRandom.ts';
import type { Question } from './question.ts';
import { spoil, spoilText } from './spoil.ts';

const maker = makeTdxMaker();
const other = makeTdxMaker();
const DAY = 86_400_000;
const STATUSES = [
  'UpToDate',
  'OutOfDate',
  'SWHardeningNeeded',
  'ConfigurationNeeded',
  'ConfigurationAndSWHardeningNeeded',
  'OutOfDateConfigurationNeeded',
  'Revoked',
  'Nonsense',
];

/** A change that its maker signs, so that no signature gives it away. */
type Lie = (random: SeededRandom) => TdxChanges;

/** As Intel's certificates have them: others ask for all, and for so many. */
const goodFields = (): Buffer[] => {
  const fields = sgxFields({});
  fields.splice(4, 0, sgxField('5', der(0x0a, Buffer.from([0]))));
  return fields;
};

function pckExtensions(fields: readonly Buffer[]): Extension[] {
  const key = octets(Buffer.alloc(20, 7));
  return [
    { name: '2.5.29.35', value: sequence(der(0x80, Buffer.alloc(20, 7))) },
    {
      name: '2.5.29.31',
      value: sequence(sequence(der(0xa0, der(0xa0, der(0x86, Buffer.from('http://x/crl')))))),
    },
    { name: '2.5.29.14', value: key },
    { name: sgx, value: sequence(...fields) },
  ];
}

const day = (random: SeededRandom): Date => new Date(goodTime.getTime() + (random.below(400) - 200) * DAY);
const stamp = (random: SeededRandom): string => day(random).toISOString().replace('.000', '');
const flipIn =
  (random: SeededRandom, from: number, end: number) =>
  (bytes: Buffer): void => {
    Buffer.from(random.flip(bytes, from, Math.min(end, bytes.length))).copy(bytes);
  };

const LIES: Readonly<Record<string, Lie>> = {
  header: (random) => ({ header: flipIn(random, 0, 48) }),
  body: (random) => ({ body: flipIn(random, 0, 584) }),
  'TCB of the module': (random) => ({ body: (body) => void random.bytes(3).copy(body, 0) }),
  attributes: (random) => ({ body: flipIn(random, 120, 136) }),
  enclave: (random) => ({ qe: flipIn(random, 0, 320) }),
  'security version of the enclave': (random) => ({
    qe: (qe) => void qe.writeUInt16LE(random.below(6), 258),
  }),
  'authentication data': (random) => ({ authData: random.bytes(random.below(200)) }),
  padding: (random) => ({ padding: random.pick([Buffer.alloc(4), random.bytes(4)]) }),
  'version 5': (random) => ({ version: 5, tdx15: random.below(2) === 0 }),
  "another's quote key": () => ({ quoteSigner: other.attestation }),
  "another's enclave key": () => ({ qeReportSigner: other.pck }),
  "another's documents": () => ({ documentSigner: other.tcbSigner }),
  'dates of the PCK certificate': (random) => ({ pck: { notBefore: day(random), notAfter: day(random) } }),
  'dates of the authority': (random) => ({ platformCa: { notAfter: day(random) } }),
  'dates of the signer': (random) => ({ tcbSigner: { notAfter: day(random) } }),
  'an authority that is none': () => ({ platformCa: { ca: 'none' } }),
  'a leaf that is one': () => ({ pck: { ca: 0 } }),
  'uses of the authority': (random) => ({ platformCa: { keyUsage: random.below(256) } }),
  "another's name": () => ({ pck: { issuerName: 'Intel SGX Root CA' } }),
  'revoked authority': (random) => ({ rootCrl: { revoked: [random.pick([0x22, 0x11, 0x44, 0x55])] } }),
  'revoked PCK': (random) => ({ pckCrl: { revoked: [random.pick([0x33, 0x34])] } }),
  'dates of a revocation list': (random) => ({ pckCrl: { issued: day(random), nextUpdate: day(random) } }),
  "dates of the root's list": (random) => ({ rootCrl: { issued: day(random), nextUpdate: day(random) } }),
  "another's revocation list": () => ({ pckCrl: { issuer: other.platformCa } }),
  'fields of the PCK': (random) => {
    const fields = goodFields();
    const at = random.below(fields.length);
    const name = random.pick(['1', '3', '4', '6', '99']);
    const one = sgxField(name, random.pick([octets(random.bytes(random.below(20))), boolean(true)]));
    fields.splice(at, random.below(2), one);
    return { pck: { extensions: pckExtensions(fields) } };
  },
  'dates of the TCB information': (random) => ({
    tcbInfo: (info) => void Object.assign(info, { issueDate: stamp(random), nextUpdate: stamp(random) }),
  }),
  'dates of the identity': (random) => ({
    qeIdentity: (info) => void Object.assign(info, { issueDate: stamp(random), nextUpdate: stamp(random) }),
  }),
  'evaluation number': (random) => ({
    tcbInfo: (info) => void (info.tcbEvaluationDataNumber = random.below(30)),
  }),
  platform: (random) => ({
    tcbInfo: (info) =>
      void Object.assign(
        info,
        random.pick([
          { fmspc: '00806F050000' },
          { pceId: '0001' },
          { id: 'SGX' },
          { version: 2 },
          { tcbType: 1 },
        ]),
      ),
  }),
  'status of a level': (random) => ({
    tcbInfo: (info) => {
      const level = random.pick(info.tcbLevels);
      level.tcbStatus = random.pick(STATUSES);
    },
  }),
  'demands of a level': (random) => ({
    tcbInfo: ({ tcbLevels: [level] }) => {
      const list = random.pick([level?.tcb.sgxtcbcomponents ?? [], level?.tcb.tdxtcbcomponents ?? []]);
      const component = random.pick(list);
      component.svn = random.below(8);
    },
  }),
  'order of levels': () => ({ tcbInfo: (info) => void info.tcbLevels.reverse() }),
  'no levels': () => ({ tcbInfo: (info) => void info.tcbLevels.splice(0) }),
  'level of the module': (random) => ({
    tcbInfo: (info) => {
      const level = random.pick(info.tdxModuleIdentities.flatMap(({ tcbLevels }) => tcbLevels));
      level.tcbStatus = random.pick(STATUSES);
      level.tcb.isvsvn = random.below(9);
    },
  }),
  'name of the module': (random) => ({
    tcbInfo: ({ tdxModuleIdentities: [identity] }) =>
      void Object.assign(identity ?? {}, { id: random.pick(['TDX_02', 'TDX_1', 'tdx_01', 'TDX_03']) }),
  }),
  'level of the enclave': (random) => ({
    qeIdentity: (identity) => {
      const level = random.pick(identity.tcbLevels);
      level.tcbStatus = random.pick(STATUSES);
      level.tcb.isvsvn = random.below(6);
    },
  }),
  'identity of the enclave': (random) => ({
    qeIdentity: (identity) =>
      void Object.assign(
        identity,
        random.pick([
          { id: 'QE' },
          { version: 3 },
          { isvprodid: 1 },
          { mrsigner: 'ab'.repeat(32) },
          { miscselect: '00000001' },
          { attributes: '13000000000000000000000000000000' },
          { attributesMask: '00000000000000000000000000000000' },
        ]),
      ),
  }),
  'words of the document': (random) => ({
    tcbInfoText: (text) =>
      random.pick([
        () => ` ${text}`,
        () => text.replace('"version":3', '"version":3,"version":3'),
        () => text.replace('"version":3', '"version":3.0'),
        () => text.replace('"id"', '"Id"'),
        () => spoilText(random, text),
      ])(),
  }),
};

function collateralSpoiled(random: SeededRandom, evidence: Evidence): Evidence {
  const collateral = evidence.collateral as Record<string, string>;
  const name = random.pick(Object.keys(collateral));
  return { ...evidence, collateral: { ...collateral, [name]: spoilText(random, collateral[name] ?? '') } };
}

function onTheWay(random: SeededRandom, evidence: Evidence): Evidence {
  if (random.below(3) === 0) return collateralSpoiled(random, evidence);
  const quote = spoil(random, Buffer.from(evidence.quote, 'base64'));
  return { ...evidence, quote: quote.toString('base64') };
}

/** TDX evidence with up to three signed lies, or spoiled on its way. */
export function tdxQuestion(random: SeededRandom): Question {
  const names = Array.from({ length: random.below(4) }, () => random.pick(Object.keys(LIES)));
  const changes = names.reduce<TdxChanges>((all, name) => ({ ...all, ...LIES[name]?.(random) }), {});
  const pck = { extensions: pckExtensions(goodFields()), ...changes.pck };
  const whole = makeTdxEvidence(maker, { ...changes, pck });
  const isSpoiled = names.length === 0 && random.below(8) > 0;
  return {
    about: `TDX: ${isSpoiled ? 'spoiled on its way' : names.join(', ') || 'good'}`,
    evidence: isSpoiled ? onTheWay(random, whole) : whole,
    roots: maker.roots,
    root: maker.rootCertificate,
    at: goodTime,
  };
}
