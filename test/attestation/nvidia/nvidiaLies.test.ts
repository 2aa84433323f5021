import { describe, expect, test } from '@jest/globals';
import { blockOf } from '../synthetic/nvidia/deviceReport.ts';
import {
  anotherGpu,
  driverResources,
  driverVersion,
  makeGpuMaker,
  makeGpus,
  measured,
  vbiosResources,
  type GpuLies,
} from '../synthetic/nvidia/gpuMaker.ts';
import { ecParty, keyUsage } from '../synthetic/authority.ts';
import { complaintsAbout, complaintsOfLies, hopper, idsOf, orderData } from './judgeGpus.ts';

const on = Buffer.from([0xaa]);
const off = Buffer.from([0x55]);
const at = (index: number): Buffer[] =>
  measured.map((value, each) => (each === index ? Buffer.alloc(48, 9) : value));
const byte = (offset: number, value: number) => (signed: Buffer) => {
  const copy = Buffer.from(signed);
  copy[offset] = value;
  return copy;
};
const unmeasured = ['gpu-measurements', 'gpu-debug'];
const noDriver = ['gpu-driver-rim', ...unmeasured];
const noVbios = ['gpu-vbios-rim', ...unmeasured];
const active = driverResources.map((one) => ({ ...one, active: one.active || one.index === 3 }));
const old = new Date('2025-01-01T00:00:00Z');
const isSigned = (document: string, from: string, to: string) => document.replace(from, to);

/** Every lie is signed by whose word it is, so that one check alone can tell. */
const lies: readonly (readonly [what: string, lies: GpuLies, complaints: readonly string[]])[] = [
  ['another nonce', { nonce: Buffer.alloc(32, 1) }, ['gpu-nonce']],
  ['no signature asked for', { report: byte(2, 0) }, ['gpu-report']],
  ['some blocks alone', { report: byte(3, 7) }, ['gpu-report']],
  ['another SPDM version', { report: byte(0, 0x12) }, ['gpu-report']],
  ['another answer', { report: byte(38, 0x61) }, ['gpu-report']],
  ['another slot', { report: byte(36, 1) }, ['gpu-report']],
  ['a block of another form', { report: byte(46, 2) }, ['gpu-report']],
  ['a block of another type', { report: byte(49, 0x81) }, ['gpu-report']],
  ['a block twice', { report: byte(45 + 55, 1) }, ['gpu-report']],
  ['more blocks than are there', { report: byte(41, 65) }, ['gpu-report']],
  [
    'a block that is too long',
    {
      report: (signed) =>
        Buffer.concat([signed.subarray(0, 45), blockOf(1, Buffer.alloc(49)), signed.subarray(100)]),
    },
    ['gpu-report'],
  ],
  [
    'bytes behind the opaque data',
    { report: (signed) => Buffer.concat([signed, Buffer.from([1])]) },
    ['gpu-report'],
  ],
  ['another measured value', { measurements: at(25) }, unmeasured],
  ['another value of the vBIOS', { measurements: at(9) }, unmeasured],
  ['fewer values', { measurements: measured.slice(0, 40) }, unmeasured],
  ['another decoder value', { measurements: at(35) }, unmeasured],
  ['another decoder value, and the decoder is off', { measurements: at(35), opaque: { 11: off } }, []],
  [
    'another decoder value, and nothing said of it',
    { measurements: at(35), opaque: { 11: undefined } },
    unmeasured,
  ],
  ['a decoder neither on nor off', { opaque: { 11: Buffer.from([1]) } }, ['gpu-report']],
  ['a value nobody speaks of', { measurements: at(60) }, []],
  ['another FWID', { opaque: { 20: Buffer.alloc(48, 3) } }, ['gpu-firmware']],
  ['no FWID', { opaque: { 20: undefined } }, ['gpu-firmware']],
  ['a FWID of another size', { opaque: { 20: Buffer.alloc(32, 3) } }, ['gpu-report']],
  ['a certificate without FWID', { certificates: { leaf: { extensions: [] } } }, ['gpu-firmware']],
  ['protected PCIe', { opaque: { 21: on, 22: Buffer.alloc(144, 4) } }, ['gpu-mode-supported', 'gpu-mode']],
  [
    'PPCIE by its flag',
    { opaque: { 34: Buffer.from([1, 0]), 36: Buffer.from([2, 0]) } },
    ['gpu-mode-supported', 'gpu-mode'],
  ],
  ['an unknown mode', { opaque: { 34: Buffer.from([1, 0]), 36: Buffer.from([3, 0]) } }, ['gpu-report']],
  [
    'two words about the mode',
    { opaque: { 21: on, 34: Buffer.from([1, 0]), 36: Buffer.from([0, 0]) } },
    ['gpu-report'],
  ],
  ['several GPUs', { opaque: { 34: Buffer.from([1, 0]), 36: Buffer.from([1, 0]) } }, []],
  ['a switch', { opaque: { 26: Buffer.alloc(128, 4) } }, ['gpu-is-gpu']],
  ['another driver', { opaque: { 3: Buffer.from('580.1\0') } }, noDriver],
  ['no driver', { opaque: { 3: undefined } }, noDriver],
  ['a driver that is no text', { opaque: { 3: Buffer.from('5\n0') } }, ['gpu-report']],
  ['another vBIOS', { opaque: { 6: Buffer.from([0, 0x9f, 0, 0x96, 2, 0, 0, 0]) } }, noVbios],
  ['another signer', { signer: ecParty('other', 'P-384') }, ['gpu-signature']],
  ['the key of the boot ROM', { signer: hopper.parties.rom }, ['gpu-signature']],
  [
    'an unknown critical extension',
    {
      certificates: { rom: { extensions: [{ name: '1.2.3', value: Buffer.from([5, 0]), critical: true }] } },
    },
    ['gpu-chain'],
  ],
  ['a chain without its root', { chain: (chain) => chain.slice(0, 4) }, ['gpu-chain']],
  [
    'the boot ROM as the device',
    { chain: (chain) => chain.slice(1), signer: hopper.parties.rom },
    ['gpu-chain'],
  ],
  ['a device that may issue', { certificates: { leaf: { ca: 'unlimited' } } }, ['gpu-chain']],
  ['a device that may not sign', { certificates: { leaf: { keyUsage: keyUsage.lists } } }, ['gpu-chain']],
  ['an expired authority', { certificates: { provisioner: { notAfter: old } } }, ['gpu-chain']],
  ['a revoked certificate', { answers: { provisioner: { status: 'revoked' } } }, ['gpu-revocation']],
  ['a certificate on hold', { answers: { rom: { status: 'hold' } } }, ['gpu-revocation']],
  ['an unknown certificate', { answers: { identity: { status: 'unknown' } } }, ['gpu-revocation']],
  ['no answer', { answers: { rom: 'absent' } }, ['gpu-revocation']],
  ['an answer about another number', { answers: { rom: { serial: 5 } } }, ['gpu-revocation']],
  [
    'an answer about another issuer',
    { answers: { rom: { issuer: hopper.parties.root } } },
    ['gpu-revocation'],
  ],
  [
    'an expired answer',
    { answers: { rom: { nextUpdate: new Date('2026-05-31T23:00:00Z') } } },
    ['gpu-revocation'],
  ],
  [
    'an old answer without an end',
    { answers: { rom: { thisUpdate: new Date('2026-05-30T23:00:00Z'), nextUpdate: undefined } } },
    ['gpu-revocation'],
  ],
  [
    'an answer from the future',
    { answers: { rom: { thisUpdate: new Date('2026-06-01T00:06:00Z') } } },
    ['gpu-revocation'],
  ],
  ['a fresh answer without an end', { answers: { rom: { nextUpdate: undefined } } }, []],
  ['SHA-384 in an answer', { answers: { rom: { hash: 'sha384' } } }, []],
  [
    'the signer of values on hold',
    { answers: { rimSigner: { status: 'hold' } } },
    ['gpu-driver-rim-revocation', 'gpu-vbios-rim-revocation'],
  ],
  ['the values of another driver', { driver: { version: '570.1.1' } }, noDriver],
  ['the values of another chip', { driver: { product: 'GB100' } }, noDriver],
  ['the values of a switch', { vbios: { edition: 'SWITCH' } }, noVbios],
  ['values of both', { driver: { resources: active } }, unmeasured],
  [
    'values without an active one',
    { vbios: { resources: vbiosResources.map((one) => ({ ...one, active: false })) } },
    noVbios,
  ],
  ['a value twice', { vbios: { resources: [...vbiosResources, ...vbiosResources.slice(0, 1)] } }, noVbios],
  [
    'a value of another size',
    { vbios: { resources: [{ index: 0, active: true, alternatives: ['00'.repeat(32)], size: 32 }] } },
    unmeasured,
  ],
  ['another signer of values', { vbios: { key: ecParty('other', 'P-384').key } }, noVbios],
  [
    'an expired signer of values',
    { certificates: { rimSigner: { notAfter: old } } },
    ['gpu-driver-rim', 'gpu-vbios-rim', ...unmeasured],
  ],
  [
    'an authority as the signer of values',
    { certificates: { rimSigner: { ca: 'unlimited' } } },
    ['gpu-driver-rim', 'gpu-vbios-rim', ...unmeasured],
  ],
  [
    'a product that is said twice',
    {
      vbios: {
        lie: (text) =>
          isSigned(text, '</ns0:Meta>', '</ns0:Meta><ns0:Meta colloquialVersion="1"></ns0:Meta>'),
      },
    },
    noVbios,
  ],
];

describe('a GPU whose evidence is validly signed and wrong in one thing', () => {
  test.each(['GH100', 'GB100', 'GB20X'])('one that is right holds: %s', (chip) => {
    expect(complaintsOfLies({}, {}, makeGpuMaker(chip))).toEqual([]);
  });

  test.each(['GB20Y', 'GR100'])('a chip whose name is not known: %s', (chip) => {
    expect(complaintsOfLies({}, {}, makeGpuMaker(chip))).toContain('gpu-is-gpu');
  });

  test.each(lies)('%s', (_, lie, wanted) => {
    expect(complaintsOfLies(lie)).toEqual(wanted);
  });

  test('another root', () => {
    const other = makeGpuMaker();
    const found = idsOf(complaintsAbout(makeGpus([hopper], orderData), {}, { maker: other }));
    expect(found).toEqual(expect.arrayContaining(['gpu-chain', 'gpu-driver-rim', 'gpu-vbios-rim']));
  });

  test('an answer by a responder that the issuer named, and by one that nobody named', () => {
    const { responder } = hopper.parties;
    const named = { ocsp: { responder, byKey: true } };
    expect(complaintsOfLies(named)).toContain('gpu-revocation');
    expect(complaintsOfLies({ ocsp: { responder: ecParty('stranger', 'P-384') } })).toContain(
      'gpu-revocation',
    );
  });
});

describe('what a policy asks of GPUs', () => {
  const two = makeGpus([hopper, anotherGpu(hopper)], orderData);

  test('there must be as many as it says', () => {
    expect(idsOf(complaintsAbout(undefined, { required: true }))).toEqual(['gpu-count']);
    expect(complaintsAbout(undefined, { count: 2 })).toEqual([]);
    expect(complaintsAbout(two, { required: true, count: 2 })).toEqual([]);
    expect(idsOf(complaintsAbout(two, { count: 3 }))).toEqual(['gpu-count']);
  });

  test('architecture, mode, driver and device are those that it says', () => {
    const [device] = makeGpus([hopper], orderData).devices;
    expect(complaintsOfLies({}, { architectures: ['blackwell'] })).toEqual(['gpu-architecture']);
    expect(complaintsOfLies({}, { modes: ['mpt'] })).toEqual(['gpu-mode']);
    expect(complaintsOfLies({}, { minimumDriver: '570.133.21' })).toEqual(['gpu-driver']);
    expect(complaintsOfLies({}, { minimumDriver: '571.1' })).toEqual(['gpu-driver']);
    expect(complaintsOfLies({}, { minimumDriver: '570.99.99' })).toEqual([]);
    expect(complaintsOfLies({}, { minimumDriver: driverVersion })).toEqual([]);
    expect(complaintsOfLies({}, { devices: ['ab'] })).toEqual(['gpu-allowed']);
    expect(complaintsOfLies({}, { maximumOcspAgeHours: 11 })).toContain('gpu-revocation');
    expect(device?.kind).toBe('nvidia');
  });
});

describe('which GPUs a TEE shows', () => {
  test('a GPU of another order is refused by its nonce', () => {
    const elsewhere = makeGpus([hopper], Buffer.alloc(64, 6));
    const [said] = complaintsAbout(elsewhere);
    expect(said?.id).toBe('gpu-nonce');
    expect(said?.detail).toContain('made for something else');
  });

  test('a GPU is neither added, nor taken away, nor exchanged', () => {
    const one = makeGpus([hopper], orderData);
    const other = makeGpus([anotherGpu(hopper)], orderData);
    expect(idsOf(complaintsAbout(one, {}, { bound: 'none' }))).toEqual(['report-data', 'gpu-bound']);
    expect(idsOf(complaintsAbout(undefined, {}, { bound: one }))).toEqual(['report-data']);
    expect(idsOf(complaintsAbout(other, {}, { bound: one }))).toEqual(['report-data', 'gpu-bound']);
  });

  test('the place of a GPU is bound', () => {
    const one = makeGpus([hopper], orderData, [{ place: 1 }]);
    const moved = { ...one, devices: makeGpus([hopper], orderData, [{ place: 2 }]).devices };
    expect(idsOf(complaintsAbout(moved, {}, { bound: one }))).toContain('gpu-bound');
  });

  test('no GPU twice: by place, by report, by chip', () => {
    const [device] = makeGpus([hopper], orderData).devices;
    const rest = makeGpus([hopper], orderData);
    if (device === undefined) throw new Error('no GPU');
    const again = { ...rest, devices: [device, device] };
    expect(idsOf(complaintsAbout(again))).toContain('gpu-distinct');
    expect(idsOf(complaintsAbout(makeGpus([hopper, hopper], orderData)))).toEqual(['gpu-distinct']);
    const samePlace = makeGpus([hopper, anotherGpu(hopper)], orderData, [{ place: 1 }, { place: 1 }]);
    expect(idsOf(complaintsAbout(samePlace))).toEqual(['gpu-distinct']);
  });
});
