import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import { parseCdi } from '../../../src/tee/devices/cdi/parseCdi.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const NODE = { path: '/dev/a0' };
const spec = (changes: object = {}, edits: object = { deviceNodes: [NODE] }): Record<string, unknown> => ({
  cdiVersion: '0.3.0',
  kind: 'vendor.example/gpu',
  devices: [{ name: 'a', containerEdits: edits }],
  ...changes,
});
const parse = (value: unknown): unknown => parseCdi(JSON.stringify(value), 'json');

/** As `nvidia-ctk cdi generate` writes it. */
const NVIDIA = `---
cdiVersion: 0.5.0
kind: nvidia.com/gpu
devices:
    - name: "0"
      containerEdits:
        deviceNodes:
            - path: /dev/nvidia0
              hostPath: /driver/dev/nvidia0
containerEdits:
    env:
        - NVIDIA_VISIBLE_DEVICES=void
    hooks:
        - hookName: createContainer
          path: /usr/bin/nvidia-cdi-hook
          args: [nvidia-cdi-hook, update-ldcache, --folder, /lib/x86_64-linux-gnu]
          env:
            - NVIDIA_CTK_DEBUG=false
    mounts:
        - hostPath: /driver/lib/libcuda.so.1
          containerPath: /lib/x86_64-linux-gnu/libcuda.so.1
          options: [ro, nosuid, nodev, rbind, rprivate]
`;

describe('a CDI specification', () => {
  test('is read from YAML as the vendors’ programs write it', () => {
    expect(parseCdi(NVIDIA, 'yaml').devices).toEqual([
      {
        name: '0',
        containerEdits: { deviceNodes: [{ path: '/dev/nvidia0', hostPath: '/driver/dev/nvidia0' }] },
      },
    ]);
  });

  test.each(['0.3.0', '0.4.0', '0.5.0', '0.6.0', '0.7.0', '0.8.0', '1.0.0', 'v0.6.0'])(
    'of version %s is read',
    (cdiVersion) => {
      expect(parse(spec({ cdiVersion }))).toMatchObject({ cdiVersion });
    },
  );

  test.each([
    ['another version', spec({ cdiVersion: '1.1.0' }), /cdiVersion "1\.1\.0"/],
    ['no version', spec({ cdiVersion: undefined }), /cdiVersion is missing/],
    ['an unknown member', spec({ extra: 1 }), /extra/],
    ['an unknown member of its edits', spec({}, { deviceNodes: [NODE], netDevices: [] }), /netDevices/],
    ['a member in another case', spec({ Devices: [] }), /Devices/],
    ['no device', spec({ devices: [] }), /devices/],
    ['a device that does nothing', spec({}, { env: [] }), /does nothing for device a/],
    ['a kind of one word', spec({ kind: 'gpu' }), /vendor\/class/],
    ['a kind that begins an option', spec({ kind: '-v/gpu' }), /vendor\/class/],
    ['a kind with a comma', spec({ kind: 'a,b/gpu' }), /vendor\/class/],
    [
      'a device name with a space',
      spec({ devices: [{ name: 'a b', containerEdits: { env: ['A=1'] } }] }),
      /name/,
    ],
    ['a variable without a value', spec({}, { env: ['A'] }), /NAME=value/],
    ['a variable without a name', spec({}, { env: ['=1'] }), /NAME=value/],
    ['a line end in a path', spec({}, { deviceNodes: [{ path: '/dev/a\n' }] }), /control/],
    ['a permission that is none', spec({}, { deviceNodes: [{ ...NODE, permissions: 'x' }] }), /permissions/],
    ['a type that is none', spec({}, { deviceNodes: [{ ...NODE, type: 'd' }] }), /type/],
    ['a hook at no known time', spec({}, { hooks: [{ hookName: 'later', path: '/x' }] }), /hookName/],
    ['a null', spec({ containerEdits: null }), /containerEdits/],
  ])('with %s is refused', (_, value, reason) => {
    expect(() => parse(value)).toThrow(reason);
  });

  test.each([
    [
      '0.4.0',
      spec({ cdiVersion: '0.3.0' }, { mounts: [{ hostPath: '/a', containerPath: '/b', type: 'bind' }] }),
    ],
    ['0.5.0', spec({ cdiVersion: '0.4.0' }, { deviceNodes: [{ ...NODE, hostPath: '/dev/b' }] })],
    [
      '0.5.0',
      spec({ cdiVersion: '0.4.0', devices: [{ name: '0', containerEdits: { deviceNodes: [NODE] } }] }),
    ],
    ['0.6.0', spec({ cdiVersion: '0.5.0', annotations: { a: 'b' } })],
    ['0.6.0', spec({ cdiVersion: '0.5.0', kind: 'vendor.example/g.pu' })],
    ['0.7.0', spec({ cdiVersion: '0.6.0' }, { additionalGids: [44] })],
    ['0.7.0', spec({ cdiVersion: '0.6.0' }, { intelRdt: {} })],
  ])('that uses what only %s has says at least that version', (needed, value) => {
    expect(() => parse(value)).toThrow(`uses what only ${needed} has`);
    expect(parse({ ...value, cdiVersion: needed })).toMatchObject({ cdiVersion: needed });
  });

  test('that names a device twice is refused', () => {
    const [one] = spec()['devices'] as unknown[];
    expect(() => parse(spec({ devices: [one, one] }))).toThrow('names device a twice');
  });

  test('with a member of one name twice is refused in either form', () => {
    const twice = JSON.stringify(spec()).replace('"kind"', '"kind":"vendor.example/other","kind"');
    expect(() => parseCdi(twice, 'json')).toThrow('twice');
    expect(() => parseCdi(twice, 'yaml')).toThrow('no plain YAML');
  });

  test.each([
    ['aliases', NVIDIA.replace('name: "0"', 'name: &name x').replace('NVIDIA_CTK_DEBUG=false', '*name')],
    ['tags of its own', NVIDIA.replace('"0"', '!own "0"')],
    ['depth without end', '['.repeat(200_000)],
    ['two documents', `${NVIDIA}\n---\nb: 2`],
  ])('of YAML with %s is refused, in one line', (_, text) => {
    expect(() => parseCdi(text, 'yaml')).toThrow(/^is no plain YAML: .{1,300}$/);
  });

  test('of YAML is read up to 256 KiB, and in JSON there is room for more', () => {
    const long = `${NVIDIA}#${' '.repeat(256 * 1024)}`;
    expect(() => parseCdi(long, 'yaml')).toThrow('more than 262144 characters');
    expect(parseCdi(JSON.stringify(spec()) + ' '.repeat(256 * 1024), 'json')).toMatchObject({
      kind: 'vendor.example/gpu',
    });
  });

  test('that is anything at all throws nothing but our own error, of one short line', () => {
    const form = fc.constantFrom('json' as const, 'yaml' as const);
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.json(),
      fc
        .dictionary(fc.constantFrom('cdiVersion', 'kind', 'devices', '__proto__', 'toString'), fc.jsonValue())
        .map((value) => JSON.stringify(value)),
      fc
        .tuple(fc.nat(NVIDIA.length), fc.string())
        .map(([at, put]) => NVIDIA.slice(0, at) + put + NVIDIA.slice(at + put.length)),
    );
    fc.assert(
      fc.property(text, form, (value, as) => {
        try {
          parseCdi(value, as);
        } catch (error) {
          expect(error).toBeInstanceOf(CountersignError);
          expect((error as Error).message.length).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});
