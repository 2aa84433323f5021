import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openFilesLimit } from '../../src/tee/sandbox/home/openFiles.ts';
import type { Sandbox } from '../../src/tee/sandbox/sandbox.ts';
import { chooseSandbox } from '../../src/tee/sandbox/chooseSandbox.ts';
import { startDockerDaemon } from '../servers/dockerDaemon.ts';
import type { DockerDaemon } from '../servers/dockerDaemon.ts';
import {
  HOME_PROBES,
  OPEN_FILES_PROBE,
  PROBE_LIMITS,
  probeAnswers,
  probeImage,
} from '../servers/homeProbe.ts';
import { otherUserCan, runAsOther } from '../servers/otherUser.ts';
import { SandboxFixture } from '../servers/sandboxFixture.ts';
import { BUSYBOX, busyboxLayer, imageArchive, shellImage } from '../servers/testImage.ts';

const ENGINES = ['docker', 'podman', 'bubblewrap'] as const;
const MIB = 1024 ** 2;

let daemon: DockerDaemon | undefined;
const before = process.env['DOCKER_HOST'];
beforeAll(async () => {
  daemon = (await find('docker')) === undefined ? await startDockerDaemon() : undefined;
  if (daemon !== undefined) process.env['DOCKER_HOST'] = daemon.host;
});
afterAll(async () => {
  if (before === undefined) delete process.env['DOCKER_HOST'];
  else process.env['DOCKER_HOST'] = before;
  await daemon?.stop();
});

let fixture: SandboxFixture | undefined;
afterEach(() => fixture?.remove());

async function find(engine: Sandbox['engine']): Promise<Sandbox | undefined> {
  return chooseSandbox({ COUNTERSIGN_SANDBOX: engine }).catch(() => undefined);
}

/** The engine, or a word in the log that it isn't here. */
async function require(engine: Sandbox['engine']): Promise<Sandbox | undefined> {
  const sandbox = BUSYBOX === undefined ? undefined : await find(engine);
  if (sandbox === undefined) console.warn(`not shown: ${engine} or busybox-static is not here`);
  return sandbox;
}

const EXPECTED = Object.fromEntries(HOME_PROBES.map(({ name, prints }) => [name, prints]));

function expectHome(log: string): void {
  const { [OPEN_FILES_PROBE.name]: openFiles, ...found } = probeAnswers(log);
  expect(found).toEqual(EXPECTED);
  expect(openFiles).toBe(`${openFilesLimit()} ${openFilesLimit()}`);
}

describe('what a solution finds', () => {
  test.each(ENGINES)('in %s', async (engine) => {
    const sandbox = await require(engine);
    if (sandbox === undefined) return;
    fixture = new SandboxFixture(PROBE_LIMITS);
    fixture.writeImage(probeImage());
    const result = await fixture.start(sandbox);
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0 });
    expectHome(result.text);
    expect(readdirSync(fixture.spec.temporary)).toEqual([]);
    expect(readdirSync(fixture.spec.scratch).filter((name) => name.includes('home'))).toEqual([]);
  });

  test.each(['podman', 'bubblewrap'] as const)('in %s without root', async (engine) => {
    if (!otherUserCan(engine)) {
      console.warn(`not shown: ${engine} for another user than root`);
      return;
    }
    fixture = new SandboxFixture(PROBE_LIMITS);
    fixture.writeImage(probeImage());
    const result = await runAsOther(fixture, engine);
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0 });
    expectHome(result.text);
    expect(readdirSync(fixture.spec.temporary)).toEqual([]);
  });
});

describe.each(ENGINES)('in %s', (engine) => {
  test('a user that the image does not name has an entry too', async () => {
    const sandbox = await require(engine);
    if (sandbox === undefined) return;
    fixture = new SandboxFixture();
    const result = await fixture.run(sandbox, 'id -u; id -un; echo "$USER $HOME"; cat /etc/passwd');
    expect(result.text).toBe(
      '65532\nsolution\nsolution /sp/scratch/home\nsolution:x:65532:65532::/sp/scratch/home:/bin/sh\n',
    );
  });

  test('a run is ended when its scratch holds more than the slot allows, and that is told', async () => {
    const sandbox = await require(engine);
    if (sandbox === undefined) return;
    fixture = new SandboxFixture({ scratchBytes: 3 * MIB, outputBytes: MIB });
    const { spec } = fixture;
    const result = await fixture.run(
      sandbox,
      'head -c 2000000 /dev/zero > "$TMPDIR/fits" && echo fits; head -c 2000000 /dev/zero > "$HF_HOME/one-more"; sleep 60',
    );
    expect(result).toMatchObject({ outcome: 'scratch-limit', text: 'fits\n' });
    expect(result.reason).toContain('option.scratch');
    expect(readdirSync(spec.temporary)).toEqual([]);
  });

  test('the image’s own files are not read through links, nor written', async () => {
    const sandbox = await require(engine);
    if (sandbox === undefined) return;
    fixture = new SandboxFixture();
    const secret = `${fixture.folder}/secret`;
    const written = 'intruder:x:65532:65532::/:/bin/sh\n';
    for (const name of ['passwd', 'hosts']) writeFileSync(`${secret}-${name}`, written);
    const links = ['passwd', 'hosts'].map((name) => ({
      name: `usr/etc/${name}`,
      typeflag: '2',
      linkname: `${secret}-${name}`,
    }));
    const etc = { name: 'etc', typeflag: '2', linkname: '/usr/etc' };
    const config = {
      Env: ['PATH=/bin'],
      Cmd: ['/bin/sh', '-c', 'id -un; cat /etc/passwd; grep -c localhost /etc/hosts'],
    };
    fixture.writeImage(imageArchive({ layers: [[...busyboxLayer(), ...links, etc]], config }));
    const result = await fixture.start(sandbox);
    expect(result).toMatchObject({
      outcome: 'exited',
      text: 'solution\nsolution:x:65532:65532::/sp/scratch/home:/bin/sh\n2\n',
    });
    for (const name of ['passwd', 'hosts']) expect(readFileSync(`${secret}-${name}`, 'utf8')).toBe(written);
  });

  test('an image whose user or volume nobody can give does not start', async () => {
    const sandbox = await require(engine);
    if (sandbox === undefined) return;
    for (const [config, reason] of [
      [{ User: 'nobody-here' }, /nobody-here/],
      [{ Volumes: { '/sp/output': {} } }, /sp\/output/],
    ] as const) {
      fixture = new SandboxFixture();
      fixture.writeImage(shellImage('echo RAN', config));
      const result = await fixture.start(sandbox);
      expect(result).toMatchObject({ outcome: 'not-startable', text: '' });
      expect(result.reason).toMatch(reason);
      fixture.remove();
    }
  });
});

test('a machine’s own accounts are as they were', () => {
  expect(readFileSync('/etc/passwd', 'utf8')).not.toContain('other:x:1500:');
  expect(existsSync('/etc/subuid') ? readFileSync('/etc/subuid', 'utf8') : '').not.toContain('other:');
});
