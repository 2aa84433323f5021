import * as z from 'zod';

/** No path, name or variable of a device needs a control character, which could begin a new line or end a word early. */
function text(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u, 'has a control character');
}

const path = text(4096).min(1);
const uint32 = z.int().nonnegative().max(0xffffffff);
const deviceNumber = z.int().nonnegative().max(0xffffffff);
const annotations = z.record(text(317), z.string().max(65536));

const deviceNode = z.strictObject({
  path,
  hostPath: text(4096).optional(),
  type: z.enum(['', 'b', 'c', 'u', 'p']).optional(),
  major: deviceNumber.optional(),
  minor: deviceNumber.optional(),
  fileMode: uint32.optional(),
  permissions: z
    .string()
    .regex(/^(?:[rwm]{0,3}|none)$/, 'must be of r, w and m, or none')
    .optional(),
  uid: uint32.optional(),
  gid: uint32.optional(),
});

const mount = z.strictObject({
  hostPath: path,
  containerPath: path,
  type: text(64).optional(),
  options: z.array(text(256)).max(64).optional(),
});

const variable = text(4096).regex(/^[^=]+=/, 'must be NAME=value');

const hook = z.strictObject({
  hookName: z.enum([
    'prestart',
    'createRuntime',
    'createContainer',
    'startContainer',
    'poststart',
    'poststop',
  ]),
  path,
  args: z.array(text(4096)).max(4096).optional(),
  env: z.array(variable).max(256).optional(),
  timeout: z.int().positive().optional(),
});

const containerEdits = z.strictObject({
  env: z.array(variable).max(256).optional(),
  deviceNodes: z.array(deviceNode).max(1024).optional(),
  mounts: z.array(mount).max(4096).optional(),
  hooks: z.array(hook).max(256).optional(),
  intelRdt: z
    .strictObject({
      closID: text(4096).optional(),
      l3CacheSchema: text(4096).optional(),
      memBwSchema: text(4096).optional(),
      enableCMT: z.boolean().optional(),
      enableMBM: z.boolean().optional(),
    })
    .optional(),
  additionalGids: z.array(uint32).max(64).optional(),
});

/** Names go to the command lines of engines: nothing but these characters, a letter or a digit first and last. */
const KIND = /^[A-Za-z](?:[\w.-]*[A-Za-z0-9])?\/[A-Za-z](?:[\w.-]*[A-Za-z0-9])?$/;
const DEVICE = /^[A-Za-z0-9](?:[\w.:-]*[A-Za-z0-9])?$/;

/** Whether a text is `vendor/class`, as specifications have it. */
export function isKind(text: string): boolean {
  return text.length <= 317 && KIND.test(text);
}

/** A specification as its file holds it (CDI, SPEC.md, "CDI JSON Specification"): no member beyond these. */
export const cdiSchema = z.strictObject({
  cdiVersion: text(32),
  kind: text(317).regex(KIND, 'must be vendor/class'),
  annotations: annotations.optional(),
  devices: z
    .array(
      z.strictObject({
        name: text(256).regex(DEVICE, 'must be letters, digits, . _ : and -'),
        annotations: annotations.optional(),
        containerEdits,
      }),
    )
    .min(1)
    .max(1024),
  containerEdits: containerEdits.optional(),
});

export type CdiDocument = z.infer<typeof cdiSchema>;
/** What has to be done to a container so that it has a device. */
export type ContainerEdits = z.infer<typeof containerEdits>;
export type DeviceNode = z.infer<typeof deviceNode>;
export type DeviceMount = z.infer<typeof mount>;
export type DeviceHook = z.infer<typeof hook>;

/** Where a node is on the host: by default where the container has it (SPEC.md, `hostPath`). */
export function hostPathOf({ path: own, hostPath = '' }: DeviceNode): string {
  return hostPath === '' ? own : hostPath;
}
