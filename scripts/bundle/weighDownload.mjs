import { execFileSync } from 'node:child_process';

/** Bytes of the compressed archive that a runner downloads for a `uses:`: what git archives of this commit. */
export function weighDownload(root) {
  const archive = execFileSync('git', ['archive', '--format=tar.gz', '--worktree-attributes', 'HEAD'], {
    cwd: root,
    maxBuffer: 1 << 30,
  });
  return archive.length;
}
