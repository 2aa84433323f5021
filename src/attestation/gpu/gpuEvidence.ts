import * as z from 'zod';

/** As many as one machine has. */
export const maxGpus = 16;

const base64 = (bytes: number) =>
  z
    .string()
    .min(4)
    .max(Math.ceil(bytes / 3) * 4);

/** Where the guest has a GPU: what a container is given is named by these. */
export const gpuPlaceSchema = z.strictObject({
  /** As `nvidia-smi -L` names it. */
  uuid: z
    .string()
    .regex(/^GPU-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a GPU is named like GPU-01234567-…'),
  pci: z
    .string()
    .regex(/^[0-9a-f]{8}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/, 'a PCI address is written like 00000000:0f:00.0'),
});
export type GpuPlace = z.infer<typeof gpuPlaceSchema>;

const nvidiaGpuSchema = z.strictObject({
  kind: z.literal('nvidia'),
  place: gpuPlaceSchema,
  /** SPDM request and answer as NVML gives them, base64. */
  report: base64(16 * 1024),
  /** PEM, the device's first. */
  certificates: z.string().max(16 * 1024),
  /** Which of the reference values are this one's driver's and vBIOS's: places in `rims`. */
  rims: z.strictObject({ driver: z.int().min(0).max(31), vbios: z.int().min(0).max(31) }),
});
export type NvidiaGpuEvidence = z.infer<typeof nvidiaGpuSchema>;

const simulatedGpuSchema = z.strictObject({
  kind: z.literal('sim'),
  place: gpuPlaceSchema,
  /** Canonical JSON signed by a simulated root, base64. */
  report: base64(8 * 1024),
});
export type SimGpuEvidence = z.infer<typeof simulatedGpuSchema>;

export const gpuListSchema = z.strictObject({
  devices: z
    .array(z.discriminatedUnion('kind', [nvidiaGpuSchema, simulatedGpuSchema]))
    .min(1)
    .max(maxGpus),
  /** Reference values, XML as NVIDIA signed it; several GPUs share them. */
  rims: z.array(z.string().max(256 * 1024)).max(32),
  /** OCSP answers, base64 of DER. */
  ocsp: z.array(base64(16 * 1024)).max(128),
});

/** What the GPUs of a TEE show, with all that is needed to verify it without a network. */
export type GpuList = z.infer<typeof gpuListSchema>;
export type GpuEvidence = GpuList['devices'][number];
