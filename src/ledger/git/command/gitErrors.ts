import type { CountersignError as Failure, ErrorCode } from '../../../errors.ts';
import { CountersignError } from '../../../errors.ts';
import type { GitResult } from './gitCommand.ts';

interface Known {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly message: (display: string) => string;
  readonly mend: string;
}

/** In order: the first pattern that git's words (in the C locale) match says what is wrong. */
const KNOWN: readonly Known[] = [
  {
    pattern:
      /Authentication failed|could not read (?:Username|Password)|Permission denied \(|terminal prompts disabled|error: 40[13]\b|HTTP 40[13]\b|Invalid username or/i,
    code: 'unavailable',
    message: (at) => `the server of the ledger ${at} did not accept the credentials, or there were none`,
    mend: 'Give git access: a deploy key with write access for ssh, or a token in a credential helper for https; `git ls-remote` on the URL must work.',
  },
  {
    pattern: /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
    code: 'unavailable',
    message: (at) => `ssh does not know the host of the ledger ${at}`,
    mend: "Put the host's key, checked by another way, into known_hosts.",
  },
  {
    pattern:
      /not a git repository|does not appear to be a git repository|[Rr]epository .*not found|not found: did you run git update-server-info|error: 404\b/,
    code: 'not-found',
    message: (at) => `there is no git repository at ${at}, or no right to see it`,
    mend: 'Check the URL; `countersign ledger init` makes a new ledger in a directory.',
  },
  {
    pattern: /hook declined|protected branch|GH\d{3}|denied to|deny updating|rule violations|read-only/i,
    code: 'unavailable',
    message: (at) => `the server of the ledger ${at} refuses this write`,
    mend: 'Ask its owner for the right to push to the ledger branch (fast-forward only is enough).',
  },
  {
    pattern: /insufficient permission|Permission denied|Read-only file system/i,
    code: 'unavailable',
    message: (at) => `no right to write to the ledger ${at}`,
    mend: 'Give this user write access to all files of the repository.',
  },
  {
    pattern: /No space left on device|Disk quota exceeded/i,
    code: 'unavailable',
    message: (at) => `the disk is full: the ledger ${at} could not be written`,
    mend: 'Free some space and run the same command again.',
  },
  {
    pattern:
      /Could not resolve|Connection (?:refused|reset|timed out|closed)|unable to access|timed out|hung up unexpectedly|early EOF|unable to connect|Network is unreachable|RPC failed|unexpected disconnect|No route to host|kex_exchange|Operation too slow|Could not read from remote/i,
    code: 'unavailable',
    message: (at) => `the ledger ${at} cannot be reached`,
    mend: 'Check the network and the URL, then run the same command again: repeating it is safe.',
  },
];

/** Tells what a failed git meant, in one line that holds no credentials. */
export function gitFailure(result: GitResult, display: string, doing: string): Failure {
  const words = redact(result.stderr);
  if (result.timedOut) {
    return new CountersignError(
      'unavailable',
      `the ledger ${display} did not answer in time (while ${doing})`,
      {
        mend: 'Check the network, then run the same command again: repeating it is safe.',
      },
    );
  }
  const known = KNOWN.find(({ pattern }) => pattern.test(words));
  const detail = lastLine(words);
  if (known !== undefined) {
    return new CountersignError(known.code, known.message(display), {
      mend: known.mend,
      cause: new Error(detail),
    });
  }
  return new CountersignError(
    'unavailable',
    `git failed on the ledger ${display} while ${doing}: ${detail || `exit status ${result.code}`}`,
    { mend: 'Run the same command again; if it stays, look at the repository with `git fsck`.' },
  );
}

/** Takes user names, passwords and tokens out of what may hold a URL or a header. */
export function redact(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s'"]*@/gi, '$1***@')
    .replace(/(authorization:\s*\S+\s+)\S+/gi, '$1***');
}

function lastLine(words: string): string {
  const lines = words
    .split('\n')
    .map((line) => line.replace(/[^\x20-\x7e]/g, '?').trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'));
  const fatal = lines.find((line) => /^(?:fatal|error|remote: error)/.test(line));
  return (fatal ?? lines.at(-1) ?? '').slice(0, 300);
}
