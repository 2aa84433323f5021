import { chooseSandbox } from '../../src/tee/sandbox/chooseSandbox.ts';
import { startDockerDaemon } from './dockerDaemon.ts';
import { otherUserCan, runAsOther } from './otherUser.ts';
import { SandboxFixture } from './sandboxFixture.ts';
import { BUSYBOX } from './testImage.ts';
import type { SandboxLimits } from '../../src/tee/sandbox/sandbox.ts';

export const SANDBOXES = [
  'docker',
  'podman',
  'podman, not root',
  'bubblewrap',
  'bubblewrap, not root',
] as const;
export type SandboxName = (typeof SANDBOXES)[number];

/** What one image said in one sandbox. */
export interface SaidBySandbox {
  readonly outcome: string;
  readonly text: string;
}

/** Runs one image in every sandbox that works here, docker's daemon included, which is the test's own. */
export class EverySandbox {
  readonly #stop: () => Promise<void>;

  private constructor(stop: () => Promise<void>) {
    this.#stop = stop;
  }

  static async start(): Promise<EverySandbox> {
    const before = process.env['DOCKER_HOST'];
    const isThere = await chooseSandbox({ COUNTERSIGN_SANDBOX: 'docker' }).then(
      () => true,
      () => false,
    );
    const daemon = isThere ? undefined : await startDockerDaemon();
    if (daemon !== undefined) process.env['DOCKER_HOST'] = daemon.host;
    return new EverySandbox(async () => {
      if (before === undefined) delete process.env['DOCKER_HOST'];
      else process.env['DOCKER_HOST'] = before;
      await daemon?.stop();
    });
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  /** @returns undefined where there is no such sandbox on this machine */
  async run(
    name: SandboxName,
    image: Uint8Array,
    limits: Partial<SandboxLimits>,
  ): Promise<SaidBySandbox | undefined> {
    const [engine = ''] = name.split(',');
    if (BUSYBOX === undefined) return undefined;
    const fixture = new SandboxFixture(limits);
    try {
      fixture.writeImage(image);
      if (name.endsWith('not root')) {
        const known = engine === 'podman' ? 'podman' : 'bubblewrap';
        return otherUserCan(known) ? await runAsOther(fixture, known) : undefined;
      }
      const sandbox = await chooseSandbox({ COUNTERSIGN_SANDBOX: engine }).catch(() => undefined);
      return sandbox === undefined ? undefined : await fixture.start(sandbox);
    } finally {
      fixture.remove();
    }
  }
}
