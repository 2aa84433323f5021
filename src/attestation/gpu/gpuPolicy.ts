import * as z from 'zod';
import { gpuArchitectures } from '../nvidia/report/deviceChain.ts';
import { maxGpus } from './gpuEvidence.ts';

/** Protected PCIe is not among them: its switches would have to be judged, too. */
const acceptableModes = ['spt', 'mpt'] as const;

/** What an owner asks of the GPUs of a TEE: the member `gpus` of a policy. */
export const gpuRulesSchema = z
  .strictObject({
    required: z.boolean().default(false).describe('Refuse a TEE that shows no GPU'),
    count: z
      .int()
      .min(1)
      .max(maxGpus)
      .optional()
      .describe('The fewest GPUs that a TEE with GPUs must show; absent: any'),
    architectures: z
      .array(z.enum(gpuArchitectures))
      .min(1)
      .default([...gpuArchitectures]),
    minimumDriver: z
      .string()
      .regex(/^[0-9]{1,4}(?:\.[0-9]{1,4}){1,2}$/, 'a driver is written like 570.133.20')
      .optional()
      .describe('The oldest accepted driver; absent: any that NVIDIA has signed reference values of'),
    modes: z
      .array(z.enum(acceptableModes))
      .min(1)
      .default([...acceptableModes])
      .describe(
        'One GPU alone (spt), several over an encrypted NVLink (mpt); ppcie, whose NVLink is in the clear, is not supported',
      ),
    devices: z
      .array(
        z
          .string()
          .regex(
            /^[0-9a-f]{1,64}$/,
            "a GPU is named by its boot ROM's serial number (hex) or its ueid (decimal)",
          ),
      )
      .max(4096)
      .optional()
      .describe(
        "Accepted GPUs: serial number of the boot ROM's certificate, or the ueid of NVIDIA's claims; absent: any",
      ),
    maximumOcspAgeHours: z
      .number()
      .positive()
      .max(8760)
      .default(24)
      .describe("How old NVIDIA's word that a certificate is not revoked may be"),
  })
  .prefault({})
  .describe(
    'GPUs. Whatever GPUs a TEE shows must hold; these rules say which are accepted, and whether there must be some',
  );

export type GpuRules = z.infer<typeof gpuRulesSchema>;
