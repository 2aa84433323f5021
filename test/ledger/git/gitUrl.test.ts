import { describe, expect, test } from '@jest/globals';
import { gitFailure, redact } from '../../../src/ledger/git/command/gitErrors.ts';
import { parseLedgerUrl } from '../../../src/ledger/git/places/gitUrl.ts';

describe('the URL of a ledger', () => {
  test.each([
    ['/srv/ledger.git', 'path', '/srv/ledger.git'],
    ['file:///srv/my%20ledger.git', 'path', '/srv/my ledger.git'],
    ['./a:b.git', 'path', expect.stringMatching(/\/a:b\.git$/)],
    ['git@github.com:alice/ledger.git', 'remote', 'git@github.com:alice/ledger.git'],
    ['ssh://git@github.com/alice/ledger.git', 'remote', 'ssh://git@github.com/alice/ledger.git'],
    ['https://github.com/alice/ledger', 'remote', 'https://github.com/alice/ledger'],
    ['http://127.0.0.1:8080/ledger.git', 'remote', 'http://127.0.0.1:8080/ledger.git'],
  ])('%s is a %s', (url, kind, display) => {
    expect(parseLedgerUrl(url)).toMatchObject({ kind, display });
  });

  test.each([
    ['ext::sh -c touch% /tmp/ran'],
    ['fd::17'],
    ['-oProxyCommand=touch /tmp/ran'],
    ['git@-oProxyCommand=x:repo'],
    ['ssh://-oProxyCommand=x/repo'],
    ['git://example.org/ledger.git'],
    ['http://example.org/ledger.git'],
    ['ftp://example.org/ledger.git'],
    ['ssh://git:password@example.org/ledger.git'],
    ['https://exa mple.org/x'],
    ['/srv/a\nb'],
    [''],
  ])('%j is refused', (url) => {
    expect(() => {
      const address = parseLedgerUrl(url);
      if (address.kind === 'path') throw new Error('taken for a path');
    }).toThrow(expect.objectContaining({ code: 'input' }));
  });

  test('a password leaves the URL', () => {
    const address = parseLedgerUrl('https://alice:p%40ss@example.org/ledger.git');
    expect(address).toEqual({
      kind: 'remote',
      url: 'https://example.org/ledger.git',
      display: 'https://example.org/ledger.git',
      authorization: `Basic ${Buffer.from('alice:p@ss').toString('base64')}`,
    });
  });
});

describe('what git says when it fails', () => {
  const failure = (stderr: string): { code: string; mend: string | undefined; message: string } =>
    gitFailure({ code: 128, stdout: Buffer.alloc(0), stderr, timedOut: false }, 'URL', 'fetching');

  test.each([
    ["fatal: Authentication failed for 'https://example.org/x'", 'unavailable', 'credentials'],
    [
      'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      'unavailable',
      'credentials',
    ],
    [
      "fatal: could not read Username for 'https://example.org': terminal prompts disabled",
      'unavailable',
      'credentials',
    ],
    ['Host key verification failed.\nfatal: Could not read from remote repository.', 'unavailable', 'host'],
    ["fatal: repository 'https://example.org/x/' not found", 'not-found', 'no git repository'],
    ["fatal: '/srv/x' does not appear to be a git repository", 'not-found', 'no git repository'],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", 'unavailable', 'reached'],
    ['ssh: connect to host x port 22: Connection refused', 'unavailable', 'reached'],
    ['! [remote rejected] a -> ledger (pre-receive hook declined)', 'unavailable', 'refuses'],
    ['remote: error: GH006: Protected branch update failed', 'unavailable', 'refuses'],
    ['error: unable to write file: No space left on device', 'unavailable', 'disk is full'],
    ["fatal: Unable to create '/srv/x/refs/heads/ledger.lock': Permission denied", 'unavailable', 'no right'],
    ['fatal: something new', 'unavailable', 'something new'],
  ])('%j is told as %s: %s', (stderr, code, words) => {
    const error = failure(stderr);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(error.message).not.toContain('\n');
    expect(error.mend).toMatch(/\.$/);
  });

  test('no credentials and no control characters pass into a message', () => {
    expect(redact("fatal: 'https://alice:s3cret@example.org/x'")).toBe("fatal: 'https://***@example.org/x'");
    expect(redact('Authorization: Basic czNjcmV0')).toBe('Authorization: Basic ***');
    const error = failure('fatal: odd https://t0ken@example.org \u001b[31mred');
    expect(error.message).not.toContain('t0ken');
    expect(error.message).not.toContain('\u001b');
  });
});
