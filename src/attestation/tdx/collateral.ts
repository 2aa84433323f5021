import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { azureCollateralSchema } from '../azure/collateral.ts';
import { carriedEventLog } from '../eventLog/carriedEventLog.ts';

const pem = z.string().max(64 * 1024);
const crl = z
  .string()
  .max(1024 * 1024)
  .regex(/^(?:[0-9a-fA-F]{2})+$/);
const signature = z.string().regex(/^[0-9a-fA-F]{128}$/);

const schema = z
  .strictObject({
    /** Hex of DER, as Intel's PCS serves both lists. */
    root_ca_crl: crl,
    pck_crl: crl,
    tcb_info_issuer_chain: pem,
    /** The exact text that is signed. */
    tcb_info: z.string().max(512 * 1024),
    tcb_info_signature: signature,
    qe_identity_issuer_chain: pem,
    qe_identity: z.string().max(64 * 1024),
    qe_identity_signature: signature,
    /** Intel's list of evaluations; a policy may ask for it. */
    tcb_evaluations_issuer_chain: pem.optional(),
    tcb_evaluations: z
      .string()
      .max(64 * 1024)
      .optional(),
    tcb_evaluations_signature: signature.optional(),
    /** Not used: the chain that counts is the one in the quote. */
    pck_crl_issuer_chain: pem.optional(),
    pck_certificate_chain: pem.optional(),
    azure: azureCollateralSchema.optional(),
    /** The log of the ACPI table CCEL. */
    eventLog: carriedEventLog.optional(),
  })
  .refine(
    ({ azure, eventLog }) => azure === undefined || eventLog === undefined,
    'behind a virtual TPM the log is azure.eventLog',
  );

/** What travels with a TDX quote, with the names that the tools around DCAP have given to its parts. */
export type TdxCollateral = z.infer<typeof schema>;

/** @throws CountersignError `tampered` when members are missing, unknown or of another type. */
export function readTdxCollateral(collateral: unknown): TdxCollateral {
  const parsed = schema.safeParse(collateral);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CountersignError(
    'tampered',
    `the TDX collateral is not as it must be: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}
