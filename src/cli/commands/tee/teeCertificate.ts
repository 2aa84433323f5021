import type { Command } from 'commander';
import { action, example } from '../../command.ts';

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
  action(command, async () => (await import('../../run/tee/verifyCertificate.ts')).verifyCertificate);
}
