import * as z from 'zod';
import { verdictOf } from '../../../checks.ts';
import { CountersignError } from '../../../errors.ts';
import { verifyOrderCertificate } from '../../../tee/verifyOrderCertificate.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { readJsonFile } from '../../home/readFiles.ts';
import { parseId } from '../../numbers.ts';
import { refusedBy } from '../../refusedBy.ts';
import { checkRows } from '../../terminal/marksRows.ts';

interface CertificateOptions {
  readonly policy?: string;
  readonly order?: string;
  readonly solutionHash?: string;
  readonly challenge?: string;
  readonly signature?: string;
  readonly evidence?: string;
}

async function readChallenge({ challenge, signature }: CertificateOptions) {
  if (challenge === undefined && signature === undefined) return {};
  if (challenge === undefined || signature === undefined)
    throw new CountersignError('usage', '--challenge and --signature go together');
  return {
    challenge: {
      bytes: Buffer.from(await readTextFile(challenge, 'the challenge'), 'utf8'),
      // In base64, as a signature travels where text does.
      signature: Buffer.from(await readTextFile(signature, 'the signature'), 'base64'),
    },
  };
}

async function readEvidence({ evidence }: CertificateOptions): Promise<{ evidence?: unknown }> {
  if (evidence === undefined) return {};
  return { evidence: await readJsonFile(evidence, 'the evidence', z.unknown()) };
}

/** `countersign tee verify-certificate`. */
export async function verifyCertificate(
  context: CliContext,
  options: CertificateOptions,
  file = '',
): Promise<void> {
  const { checks, claims, binding } = verifyOrderCertificate(await readTextFile(file, 'the certificate'), {
    policy: await context.policy(options.policy),
    at: new Date(),
    ...(options.order === undefined ? {} : { order: parseId(options.order, '--order') }),
    ...(options.solutionHash === undefined ? {} : { solutionHash: options.solutionHash.toLowerCase() }),
    ...(await readChallenge(options)),
    ...(await readEvidence(options)),
  });
  for (const line of checkRows(checks)) context.output.line(line);
  const verdict = verdictOf(checks);
  context.output.result({
    verdict,
    simulated: claims?.kind === 'sim',
    checks,
    claims: claims ?? null,
    binding: binding ?? null,
  });
  if (claims?.kind === 'sim') context.output.note('SIMULATED TEE: it proves nothing about hardware.');
  if (options.challenge === undefined)
    context.output.note(
      'A certificate is public: that its key is held is shown by TLS, or with --challenge.',
    );
  if (verdict !== 'passed') throw refusedBy('the certificate is not accepted', checks);
}
