import { spawn } from 'node:child_process';

/**
 * Waits for a line or for the end of its input. A line says that all is well; the end, that whoever held the other end is
 * gone: then it cleans up, and again each second for as long as it was told.
 */
const WATCH =
  'read -r _ && exit 0; n=$1; shift; "$@"; while [ "$n" -gt 0 ]; do sleep 1; "$@"; n=$((n-1)); done';

export interface Watchdog {
  /** Sends it away: there is nothing left to clean up. */
  dismiss(): void;
}

/**
 * Starts a process of its own, in a session of its own, that runs a command as soon as this process is gone, however it
 * ended: a container is nobody's child, and would outlive an agent that was killed.
 * @param command without a path, looked up in PATH or a shell's own
 * @param againSeconds where what is to be ended may just be being started
 */
export function startWatchdog(
  command: readonly string[],
  againSeconds = 0,
  env: Readonly<Record<string, string>> = {},
): Watchdog {
  const child = spawn('sh', ['-c', WATCH, 'sh', String(againSeconds), ...command], {
    ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' },
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...env },
  });
  // Without it a container is removed at the agent's next start.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  return {
    dismiss: () => {
      child.stdin.end('\n');
    },
  };
}
