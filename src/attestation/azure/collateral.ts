import * as z from 'zod';
import { carriedEventLog } from '../eventLog/carriedEventLog.ts';

const base64 = (bytes: number) => z.string().max(Math.ceil(bytes / 3) * 4);

/**
 * What an Azure confidential VM adds: its report comes from the paravisor (HCL), which binds a key of the
 * virtual TPM, and it is the TPM's quote that binds what the guest wants bound.
 */
export const azureCollateralSchema = z.strictObject({
  /** Base64 of the vTPM's NV index 0x01400001. */
  hclReport: base64(8 * 1024),
  tpmQuote: z.strictObject({
    /** Base64 of the TPMS_ATTEST. */
    message: base64(2048),
    /** Base64 of the RSASSA signature (SHA-256). */
    signature: base64(512),
    /** Hex of the SHA-256 PCRs that the quote selects, in ascending order. */
    pcrs: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(24),
  }),
  /** Hex of the 64 bytes whose SHA-256 is the quote's extraData; absent when extraData holds them itself. */
  reportData: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .optional(),
  /** The log of the virtual TPM's firmware. */
  eventLog: carriedEventLog.optional(),
});

export type AzureCollateral = z.infer<typeof azureCollateralSchema>;
