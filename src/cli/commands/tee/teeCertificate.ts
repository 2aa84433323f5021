import type { Command } from 'commander';
import * as z from 'zod';
import { verdictOf } from '../../../checks.ts';
import { CountersignError } from '../../../errors.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import { action, example } from '../../command.ts';
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

/** `tee verify-certificate` */
export function addVerifyCertificate(tee: Command): void {
  const command = tee
    .command('verify-certificate <FILE>')
    .description(
      'Verify what a solution shows of itself: its certificate, which carries the evidence of its TEE',
    )
    .option('--policy <file>', 'what you ask of the TEE; your policy.yml when not given')
    .option('--order <id>', 'it must be this order')
    .option('--solution-hash <sha256>', 'it must be this solution')
    .option('--challenge <file>', 'text that you chose, and the solution signed with its key')
    .option('--signature <file>', 'its signature (ECDSA with SHA-256), in base64')
    .option('--evidence <file>', 'the evidence (JSON), for a certificate that holds its digest alone');
  example(command, 'countersign tee verify-certificate order_cert.crt --policy policy.yml');
  action(command, async (context, options: CertificateOptions, file = '') => {
    const { verifyOrderCertificate } = await import('../../../tee/verifyOrderCertificate.ts');
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
  });
}
