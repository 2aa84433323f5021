import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { azureCollateralSchema } from '../azure/collateral.ts';

const schema = z.strictObject({
  /** PEM: VCEK or VLEK, then ASK or ASVK, then ARK. */
  certificates: z.string().max(64 * 1024),
  /** Base64 of the DER of the ARK's revocation list. */
  revocationList: z
    .string()
    .max(1024 * 1024)
    .optional(),
  azure: azureCollateralSchema.optional(),
});

/** What travels with an SEV-SNP report. */
export type SnpCollateral = z.infer<typeof schema>;

/** @throws CountersignError `tampered` when members are missing, unknown or of another type. */
export function readSnpCollateral(collateral: unknown): SnpCollateral {
  const parsed = schema.safeParse(collateral);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CountersignError(
    'tampered',
    `the SEV-SNP collateral is not as it must be: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}
