import * as z from 'zod';

/** SHA-384 as TDX measures, or SHA-256 as TPMs do. */
const digest = z
  .string()
  .regex(
    /^(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{96})$/,
    'a digest is 96 hexadecimal digits (TDX: SHA-384) or 64 (TPM: SHA-256)',
  )
  .toLowerCase();
const digests = z.array(digest).max(256);

/** What an owner asks of how a system was started, by name: the member `eventLog` of a policy. */
export const eventLogRulesSchema = z
  .strictObject({
    required: z
      .boolean()
      .default(false)
      .describe('Refuse evidence without an event log; every other rule here asks for one, too'),
    secureBoot: z
      .boolean()
      .default(false)
      .describe('Secure boot must be on. With whose keys, firmwareConfig says on TDX: the host gives them'),
    kernel: digests
      .optional()
      .describe(
        'Authenticode digests of all images that may be started: boot loaders, kernel; another one is refused. Absent: any',
      ),
    initrd: digests
      .optional()
      .describe('Digests of the initial files; an empty list: there must be none. Absent: any'),
    commandLine: z
      .array(z.string().min(1).max(4096))
      .max(64)
      .optional()
      .describe('Kernel command lines, exactly, or their digests as the log shows them. Absent: any'),
    firmwareConfig: z
      .union([z.literal('any'), digests])
      .default('any')
      .describe(
        "TDX: digests of the volume with the firmware's variables, keys of secure boot included, or `any`",
      ),
  })
  .refine(
    ({ initrd, commandLine }) => initrd === undefined || commandLine !== undefined,
    'initrd needs commandLine: what starts with another command line could measure any initrd afterwards',
  )
  .prefault({})
  .describe(
    'How the system was started, by names, on TDX and behind a virtual TPM: the event log of the evidence must explain its ' +
      'registers. Kernel, commandLine and initrd together say which system runs',
  );

export type EventLogRules = z.infer<typeof eventLogRulesSchema>;

/** Whether a policy asks for an event log at all. */
export function asksForEventLog(rules: EventLogRules): boolean {
  const { required, secureBoot, kernel, commandLine, firmwareConfig } = rules;
  return (
    required || secureBoot || kernel !== undefined || commandLine !== undefined || firmwareConfig !== 'any'
  );
}
