import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { formatHead } from '../../ledger/ledgerHead.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { ActionContext } from '../actionContext.ts';
import type { LedgerAccess } from '../inputs/partyInputs.ts';
import { shellWord } from '../../text/shellWord.ts';

/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY =
  'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';

/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
export async function openLedger(context: ActionContext, access: LedgerAccess): Promise<Ledger> {
  const { Ledger } = await import('../../ledger/ledger.ts');
  const { openLedgerRepository } = await import('../../ledger/git/gitLedger.ts');
  const directory = await context.temporaryDirectory();
  const url = await addressOf(context, access);
  return new Ledger(
    await openLedgerRepository(url, {
      cacheDir: join(access.memory ?? directory, 'ledger'),
      userConfiguration: 'ignored',
      onHead: (head) => {
        context.noteLedgerHead(formatHead(head));
      },
      ...(access.ledgerHead === undefined ? {} : { head: access.ledgerHead }),
    }),
  );
}

/** The URL of a git repository, with what opens it in the place where git is given it. */
export async function addressOf(context: ActionContext, access: LedgerAccess): Promise<string> {
  if (access.ledgerSshKey !== undefined) await useSshKey(context, access, await context.temporaryDirectory());
  return withToken(context, access);
}

/** The ledger's URL with the token as its user's password, which the ledger takes out again before git sees it. */
function withToken(context: ActionContext, access: LedgerAccess): string {
  const token = access.ledgerToken ?? ownToken(context, access);
  if (token === undefined) return access.ledger;
  if (!/^https?:\/\//i.test(access.ledger)) {
    if (access.ledgerToken === undefined) return access.ledger;
    throw new CountersignError(
      'input',
      'the input ledger-token is of use only with a ledger at an https URL',
      {
        mend: 'Write the ledger as https://host/owner/name, or give ledger-ssh-key instead.',
      },
    );
  }
  let url: URL;
  try {
    url = new URL(access.ledger);
  } catch (cause) {
    throw new CountersignError('input', 'the input ledger is not a URL', { cause });
  }
  if (url.password !== '' || url.username !== '') return access.ledger;
  url.username = 'x-access-token';
  url.password = token;
  context.secrets.register(`x-access-token:${token}`);
  return url.href;
}

/** The job's own token opens the job's own repository, and is shown to no other server. */
function ownToken({ env }: ActionContext, { ledger, token }: LedgerAccess): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (!server || !repository) return undefined;
  const own = `${server}/${repository}`.toLowerCase();
  return ledger.toLowerCase().replace(/(\.git)?\/?$/, '') === own ? token : undefined;
}

async function useSshKey(context: ActionContext, access: LedgerAccess, directory: string): Promise<void> {
  const keyFile = join(directory, 'ledger_key');
  const hostsFile = join(directory, 'known_hosts');
  await writeFile(keyFile, `${access.ledgerSshKey ?? ''}\n`, { mode: 0o600 });
  await writeFile(hostsFile, `${access.ledgerKnownHosts ?? GITHUB_HOST_KEY}\n`, { mode: 0o600 });
  const words = ['ssh', '-F', 'none', '-i', keyFile, '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'];
  const hosts = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${hostsFile}`];
  // git hands this to a shell.
  context.env['GIT_SSH_COMMAND'] = [...words, ...hosts].map(shellWord).join(' ');
}
