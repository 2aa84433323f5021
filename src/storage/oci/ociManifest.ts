import * as z from 'zod';
import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { SentPart } from '../upload/partUpload.ts';

export const SEALED_TYPE = 'application/vnd.countersign.sealed.v1';
export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';

/** Registries take manifests of up to 4 MiB (OCI distribution specification 1.1, "Pushing Manifests"). */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

const TITLE = 'org.opencontainers.image.title';

/** The content of the empty descriptor (OCI image specification 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_CONFIG = new TextEncoder().encode('{}');

const descriptor = z.object({
  mediaType: z.string().max(255),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  size: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
});

const manifestSchema = z.object({
  schemaVersion: z.literal(2),
  artifactType: z.string().max(255).optional(),
  layers: z.array(descriptor).min(1).max(20_000),
  annotations: z.record(z.string(), z.string()).optional(),
});

export interface SealedLayer {
  /** `sha256:…` */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** What the manifest of an object says. */
export interface SealedManifest {
  readonly name: string | undefined;
  readonly layers: readonly SealedLayer[];
  /** Bytes of all layers. */
  readonly size: number;
}

/**
 * The OCI 1.1 artifact manifest of an object whose parts, in order, are its layers. Each layer carries a title, so
 * that `oras pull` writes files: the object itself when it has one part, else `name.00000` and so on, to be
 * joined with `cat`.
 */
export function manifestOf(name: string, parts: readonly SentPart[]): Uint8Array {
  const layers = parts.map(({ size, sha256 }, index) => ({
    mediaType: SEALED_TYPE,
    digest: `sha256:${sha256}`,
    size,
    annotations: { [TITLE]: parts.length === 1 ? name : `${name}.${String(index).padStart(5, '0')}` },
  }));
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    artifactType: SEALED_TYPE,
    config: {
      mediaType: 'application/vnd.oci.empty.v1+json',
      digest: `sha256:${sha256Hex(EMPTY_CONFIG)}`,
      size: EMPTY_CONFIG.length,
      data: Buffer.from(EMPTY_CONFIG).toString('base64'),
    },
    layers,
    annotations: { [TITLE]: name },
  };
  return new TextEncoder().encode(JSON.stringify(manifest));
}

/** @throws CountersignError `tampered` when it is no manifest of a sealed object. */
export function parseManifest(text: string, what: string): SealedManifest {
  try {
    const { layers, annotations } = manifestSchema.parse(JSON.parse(text));
    if (layers.some(({ mediaType }) => mediaType !== SEALED_TYPE)) throw new Error('it holds other layers');
    const size = layers.reduce((sum, layer) => sum + layer.size, 0);
    if (!Number.isSafeInteger(size)) throw new Error('its size is out of all bounds');
    return { name: annotations?.[TITLE], layers, size };
  } catch (cause) {
    throw new CountersignError('tampered', `${what}: there is something else than a sealed object`, {
      cause,
    });
  }
}
