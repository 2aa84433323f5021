import { execFile } from 'node:child_process';

/** Runs git on a bare repository the way anybody with access could, past Countersign. */
export async function git(
  gitDir: string,
  args: readonly string[],
  input: string | Buffer = '',
): Promise<string> {
  return await new Promise((resolve, reject) => {
    const env = {
      PATH: process.env['PATH'],
      GIT_DIR: gitDir,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Mallory',
      GIT_AUTHOR_EMAIL: 'm@example.org',
      GIT_COMMITTER_NAME: 'Mallory',
      GIT_COMMITTER_EMAIL: 'm@example.org',
    };
    const child = execFile('git', [...args], { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`git ${args.join(' ')}: ${stderr}`, { cause: error }));
    });
    // git may be done before it has read its input.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Commits what the lines of a `git fast-import` commit say on top of the branch, past all of Countersign's checks. */
export async function commitPast(
  gitDir: string,
  commands: string | Buffer,
  branch = 'ledger',
  message = 'past',
): Promise<void> {
  const exists = (await git(gitDir, ['for-each-ref', `refs/heads/${branch}`])) !== '';
  const from = exists ? `from refs/heads/${branch}^0\n` : '';
  const words = `data ${Buffer.byteLength(message)}\n${message}\n`;
  const head = `commit refs/heads/${branch}\ncommitter M <m@example.org> 1700000000 +0000\n${words}${from}`;
  const stream = Buffer.concat([Buffer.from(head), Buffer.from(commands), Buffer.from('\n')]);
  await git(gitDir, ['fast-import', '--quiet', '--force'], stream);
}

/** The `M` command of one file of text. */
export function fileCommand(path: string, content: string, mode = '100644'): string {
  return `M ${mode} inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`;
}

/** So many commits that change one file and say nothing of a log. */
export async function commitMany(gitDir: string, count: number, path: string): Promise<void> {
  const head = 'commit refs/heads/ledger\ncommitter M <m@example.org> 1700000000 +0000\ndata 4\npast\n';
  const from = (at: number): string => (at === 0 ? 'from refs/heads/ledger^0\n' : '');
  const commits = Array.from({ length: count }, (_, at) => head + from(at) + fileCommand(path, `${at}`));
  await git(gitDir, ['fast-import', '--quiet', '--force'], `${commits.join('\n')}\n`);
}
