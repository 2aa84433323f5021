import * as z from 'zod';
import { tdxTcbStatuses } from '../policy/tdxRules.ts';

const hex = (bytes: number) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`))
    .toLowerCase();
const svn = z.object({ svn: z.int().min(0).max(255) });
const sixteen = z.array(svn).length(16);

const levelFields = {
  tcbDate: z.string(),
  tcbStatus: z.enum([...tdxTcbStatuses, 'Revoked']),
  advisoryIDs: z.array(z.string().max(40)).max(256).default([]),
};

const enclaveLevel = z.object({ tcb: z.object({ isvsvn: z.int().min(0).max(0xffff) }), ...levelFields });
const moduleFields = { mrsigner: hex(48), attributes: hex(8), attributesMask: hex(8) };
const dated = { issueDate: z.iso.datetime(), nextUpdate: z.iso.datetime() };

/** Intel's TCB information for TDX, version 3 (PCS API, "Get TDX TCB Info"). Other members are Intel's business. */
export const tcbInfoSchema = z.object({
  id: z.literal('TDX'),
  version: z.literal(3),
  ...dated,
  fmspc: hex(6),
  pceId: hex(2),
  tcbType: z.literal(0),
  tcbEvaluationDataNumber: z.int(),
  tdxModule: z.object(moduleFields),
  tdxModuleIdentities: z
    .array(z.object({ id: z.string(), ...moduleFields, tcbLevels: z.array(enclaveLevel).max(100) }))
    .max(100)
    .default([]),
  tcbLevels: z
    .array(
      z.object({
        tcb: z.object({
          sgxtcbcomponents: sixteen,
          pcesvn: z.int().min(0).max(0xffff),
          tdxtcbcomponents: sixteen,
        }),
        ...levelFields,
      }),
    )
    .max(200),
});

/** Intel's identity of the TD quoting enclave, version 2 (PCS API, "Get TDX Quoting Enclave Identity"). */
export const qeIdentitySchema = z.object({
  id: z.literal('TD_QE'),
  version: z.literal(2),
  ...dated,
  tcbEvaluationDataNumber: z.int(),
  miscselect: hex(4),
  miscselectMask: hex(4),
  attributes: hex(16),
  attributesMask: hex(16),
  mrsigner: hex(32),
  isvprodid: z.int(),
  tcbLevels: z.array(enclaveLevel).max(100),
});

/** Intel's list of the evaluations that it serves, version 1 (PCS API, "Get TCB Evaluation Data Numbers"). */
export const evaluationListSchema = z.object({
  id: z.literal('TDX'),
  version: z.literal(1),
  ...dated,
  tcbEvalNumbers: z
    .array(
      z.object({
        tcbEvaluationDataNumber: z.int(),
        tcbRecoveryEventDate: z.iso.datetime(),
        tcbDate: z.iso.datetime(),
      }),
    )
    .min(1)
    .max(200),
});

export type EvaluationList = z.infer<typeof evaluationListSchema>;
export type TcbInfo = z.infer<typeof tcbInfoSchema>;
export type QeIdentity = z.infer<typeof qeIdentitySchema>;
export type TcbStatus = TcbInfo['tcbLevels'][number]['tcbStatus'];

/** What a TCB level says. */
export interface TcbLevel {
  readonly tcbStatus: TcbStatus;
  readonly advisoryIDs: readonly string[];
  /** The day to which all is fixed; empty where the level says none. */
  readonly tcbDate: string;
}
