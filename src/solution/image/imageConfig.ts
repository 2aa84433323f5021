import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { parseEngineJson } from '../engine/engineJson.ts';

/** What an image's configuration says about how it is run and how it was made. */
export interface ImageConfig {
  readonly architecture: string;
  readonly os: string;
  /** As the image says; may be missing. */
  readonly created: string | undefined;
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  /** `NAME=value`. */
  readonly env: readonly string[];
  readonly user: string;
  readonly workingDir: string;
  readonly exposedPorts: readonly string[];
  readonly volumes: readonly string[];
  /** The `Test` of a HEALTHCHECK: `CMD` or `CMD-SHELL`, then the command; empty where there is none. */
  readonly healthcheck: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly history: readonly string[];
  /** Digests of the uncompressed layers, lowest first: `sha256:<hex>`. */
  readonly diffIds: readonly string[];
}

const text = z.string().refine((value) => !value.includes('\0'), 'holds a NUL');
const words = z.array(text).max(4096).nullish();
const keys = z.record(text, z.unknown()).nullish();

const SCHEMA = z.object({
  architecture: z.string().regex(/^[a-z0-9_-]{1,32}$/i),
  os: z.literal('linux'),
  created: z.string().max(64).nullish(),
  config: z
    .object({
      Entrypoint: words,
      Cmd: words,
      Env: words,
      User: text.nullish(),
      WorkingDir: text.nullish(),
      ExposedPorts: keys,
      Volumes: keys,
      Healthcheck: z.object({ Test: words }).nullish(),
      Labels: z.record(text, z.string()).nullish(),
    })
    .nullish(),
  history: z
    .array(
      z.object({
        created_by: z.string().nullish(),
        comment: z.string().nullish(),
        empty_layer: z.boolean().nullish(),
      }),
    )
    .max(4096)
    .nullish(),
  rootfs: z.object({
    type: z.literal('layers'),
    diff_ids: z.array(z.string().regex(/^sha256:[0-9a-f]{64}$/)).max(512),
  }),
});

const NAMES = [
  ...[
    'architecture',
    'os',
    'created',
    'config',
    'history',
    'rootfs',
    'type',
    'diff_ids',
    'created_by',
    'empty_layer',
  ],
  ...['comment', 'Entrypoint', 'Cmd', 'Env', 'User', 'WorkingDir', 'ExposedPorts', 'Volumes', 'Labels'],
  ...['Healthcheck', 'Test'],
];

/**
 * The command that made each layer, lowest first, as the configuration says: steps that add no layer are left out. Empty where
 * there are more or fewer than layers: then nobody can tell which is whose.
 * @throws CountersignError as `parseImageConfig`
 */
export function commandsOfLayers(bytes: Uint8Array): readonly string[] {
  const { history, rootfs } = parse(bytes);
  const steps = (history ?? []).filter((step) => step.empty_layer !== true);
  return steps.length === rootfs.diff_ids.length ? steps.map(commandOf) : [];
}

function commandOf(step: {
  created_by?: string | null | undefined;
  comment?: string | null | undefined;
}): string {
  return step.created_by ?? step.comment ?? '';
}

function parse(bytes: Uint8Array): z.infer<typeof SCHEMA> {
  const parsed = SCHEMA.safeParse(parseEngineJson(bytes, "the image's configuration", NAMES));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined ? '' : ` at ${issue.path.map(String).join('.')}`;
    throw new CountersignError('input', `the image's configuration makes no sense${where}`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

/** @throws CountersignError `input` or `tampered` when it isn't the configuration of a Linux image. */
export function parseImageConfig(bytes: Uint8Array): ImageConfig {
  const { config, history, rootfs, architecture, os, created } = parse(bytes);
  return {
    architecture,
    os,
    created: created ?? undefined,
    entrypoint: config?.Entrypoint ?? [],
    cmd: config?.Cmd ?? [],
    env: config?.Env ?? [],
    user: config?.User ?? '',
    workingDir: config?.WorkingDir ?? '',
    exposedPorts: Object.keys(config?.ExposedPorts ?? {}),
    volumes: Object.keys(config?.Volumes ?? {}),
    healthcheck: config?.Healthcheck?.Test ?? [],
    labels: config?.Labels ?? {},
    history: (history ?? []).map(commandOf),
    diffIds: rootfs.diff_ids,
  };
}
