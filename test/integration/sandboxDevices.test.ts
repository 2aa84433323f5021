import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { findDocker } from '../../src/solution/engine/findEngine.ts';
import type { ContainerEdits } from '../../src/tee/devices/cdi/cdiSchema.ts';
import type { MachineDevice } from '../../src/tee/devices/listDevices.ts';
import type { Sandbox } from '../../src/tee/sandbox/sandbox.ts';
import { DeviceSpecification } from '../servers/deviceSpecification.ts';
import { SandboxFixture, availableSandboxes } from '../servers/sandboxFixture.ts';
import type { Finished } from '../servers/sandboxFixture.ts';
import { BUSYBOX, busyboxLayer, imageArchive } from '../servers/testImage.ts';

const sandboxes = BUSYBOX === undefined ? [] : await availableSandboxes();
const dockerKnowsCdi = (await findDocker())?.knowsCdi === true;
const isRoot = process.getuid?.() === 0;
const engines = sandboxes
  .filter(({ engine }) => engine === 'bubblewrap' || isRoot)
  .map((sandbox) => ({ engine: sandbox.engine, sandbox }));
const none = {
  engine: 'NO ENGINE: install podman or bubblewrap, and busybox-static',
  sandbox: {} as Sandbox,
};
const describeEngines = engines.length > 0 ? describe.each(engines) : describe.skip.each([none]);

let fixture: SandboxFixture | undefined;
let specification: DeviceSpecification | undefined;
afterEach(() => {
  fixture?.remove();
  specification?.remove();
});

function specify(engine: string, common: Readonly<Record<string, unknown>> = {}): DeviceSpecification {
  specification = new DeviceSpecification(engine !== 'bubblewrap');
  specification.write(common);
  return specification;
}

async function run(
  sandbox: Sandbox,
  devices: readonly MachineDevice[],
  script: string,
  env: readonly string[] = [],
): Promise<Finished> {
  fixture = new SandboxFixture();
  const config = { Env: ['PATH=/bin', ...env], Cmd: ['/bin/sh', '-c', script] };
  fixture.writeImage(imageArchive({ layers: [busyboxLayer()], config }));
  const result = await sandbox.run({ ...fixture.spec, devices }, new AbortController().signal);
  return { ...result, text: Buffer.from(result.log).toString('utf8') };
}

describeEngines('the devices of a run in $engine', ({ engine, sandbox }) => {
  const LOOK = 'ls /dev | grep sample; echo "env: $SAMPLE_VISIBLE"';

  test('are the one that it was given, with what any of them needs, and no other', async () => {
    const [first] = await specify(engine).list();
    const read = 'head -c 2 /dev/sample0 | od -An -tx1 | tr -d " "; echo x > /dev/samplectl && echo written';
    const result = await run(sandbox, first === undefined ? [] : [first], `${LOOK}; ${read}`);
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0 });
    expect(result.text).toBe('sample0\nsamplectl\nenv: void\n0000\nwritten\n');
  });

  test('are several, when it was given several', async () => {
    const result = await run(sandbox, await specify(engine).list(), LOOK);
    expect(result.text).toBe('sample0\nsample1\nsamplectl\nenv: void\n');
  });

  test('are none, when it was given none, though the machine has them', async () => {
    specify(engine);
    expect((await run(sandbox, [], LOOK)).text).toBe('env: \n');
  });

  test('bring files of the host, which cannot be written to', async () => {
    const own = specify(engine);
    const hostPath = join(own.folder, 'driver.txt');
    writeFileSync(hostPath, 'of the host', { mode: 0o666 });
    const mount = {
      hostPath,
      containerPath: '/opt/vendor/driver.txt',
      options: ['ro', 'nosuid', 'nodev', 'bind'],
    };
    own.write({ mounts: [mount] });
    const script =
      'cat /opt/vendor/driver.txt; (echo x > /opt/vendor/driver.txt) 2>/dev/null || echo " kept"';
    const result = await run(sandbox, await own.list(), script);
    expect(result.text).toBe('of the host kept\n');
  });

  test.each<[string, ContainerEdits]>([
    [
      'its own inputs',
      { mounts: [{ hostPath: '/etc', containerPath: '/sp/inputs', options: ['ro', 'bind'] }] },
    ],
    ['what is above them', { mounts: [{ hostPath: '/etc', containerPath: '/sp', options: ['ro', 'bind'] }] }],
    ['a variable of the loader', { env: ['LD_PRELOAD=/opt/evil.so'] }],
    ['a hook that nobody knows', { hooks: [{ hookName: 'createContainer', path: '/bin/true' }] }],
  ])('do not start with %s changed', async (_, common) => {
    const own = specify(engine);
    const devices = await own.list();
    const evil = devices.map((one) => ({ ...one, cdi: { ...one.cdi, common } }));
    const result = await run(sandbox, evil, 'cat /sp/inputs/input-0001/data.txt');
    expect(result).toMatchObject({ outcome: 'not-startable', text: '' });
    expect(result.reason).toMatch(/is given to nobody/);
  });
});

const bubblewrap = engines.filter(({ engine }) => engine === 'bubblewrap');
/** Those that know no CDI; podman and a newer docker start the hooks of a specification themselves. */
const expanded = engines.filter(
  ({ engine }) => engine === 'bubblewrap' || (engine === 'docker' && !dockerKnowsCdi),
);
const describeExpanded = expanded.length > 0 ? describe.each(expanded) : describe.skip.each([none]);
/** A library with a name that the loader knows it by, of whatever this machine is. */
const LIBRARY = ['x86_64', 'aarch64']
  .map((machine) => `/lib/${machine}-linux-gnu/libanl.so.1`)
  .find(existsSync);

describeExpanded('what a hook would do, done by the agent in $engine:', ({ engine, sandbox }) => {
  const hook = (...args: string[]): object => ({
    hookName: 'createContainer',
    path: '/nowhere/nvidia-cdi-hook',
    args: ['nvidia-cdi-hook', ...args],
  });

  test('links, also between nodes and in the place of what the image has', async () => {
    const own = specify(engine);
    const hostPath = join(own.folder, 'driver.txt');
    writeFileSync(hostPath, 'of the host');
    own.write({
      mounts: [{ hostPath, containerPath: '/opt/vendor/driver.txt', options: ['ro', 'bind'] }],
      hooks: [
        hook(
          'create-symlinks',
          '--link',
          'driver.txt::/opt/vendor/name',
          '--link',
          '../sample0::/dev/by/path0',
        ),
        hook('disable-device-node-modification'),
        hook('enable-cuda-compat', '--host-driver-version=550.1'),
      ],
    });
    const script = 'cat /opt/vendor/name; head -c 1 /dev/by/path0 | od -An -tx1';
    expect((await run(sandbox, await own.list(), script)).text).toBe('of the host 00\n');
  });

  (LIBRARY === undefined ? test.skip : test)(
    'libraries are found by the names that the loader knows',
    async () => {
      const own = specify(engine);
      const containerPath = '/usr/lib/vendor/libanything.so.550';
      own.write({
        mounts: [{ hostPath: LIBRARY, containerPath, options: ['ro', 'bind'] }],
        hooks: [hook('update-ldcache', '--folder', '/usr/lib/vendor')],
      });
      const script =
        'echo $LD_LIBRARY_PATH; ls -l /sp/devices/lib | sed -n "s/.* \\(lib.*\\)/\\1/p"; ls /usr/lib/vendor; head -c 4 /usr/lib/vendor/libanl.so.1';
      const result = await run(sandbox, await own.list(), script, ['LD_LIBRARY_PATH=/own']);
      expect(result.text).toBe(
        '/own:/sp/devices/lib\n' +
          `libanl.so.1 -> ${containerPath}\nlibanything.so.550 -> ${containerPath}\n` +
          'libanl.so.1\nlibanything.so.550\n\x7fELF',
      );
    },
  );
});

/** Root can try what an agent without root does. */
const whenRoot = isRoot && bubblewrap.length > 0 ? test : test.skip;

whenRoot('an agent that is not root gives devices with bubblewrap', async () => {
  const devices = await specify('bubblewrap').list();
  fixture = new SandboxFixture();
  const { folder, spec } = fixture;
  fixture.writeImage(
    imageArchive({
      layers: [busyboxLayer()],
      config: {
        Env: ['PATH=/bin'],
        Cmd: ['/bin/sh', '-c', 'id -u; head -c 1 /dev/sample0 | od -An -tx1; ls /dev | grep sample'],
      },
    }),
  );
  execFileSync('chown', ['-R', '1500:1500', folder]);
  const given = devices.map((one) => ({ ...one, nodes: [] }));
  const agent = `
    import { chooseSandbox } from '${import.meta.dirname}/../../src/tee/sandbox/chooseSandbox.ts';
    const sandbox = await chooseSandbox({ COUNTERSIGN_SANDBOX: 'bubblewrap' });
    const spec = { ...${JSON.stringify(spec)}, devices: ${JSON.stringify(given)} };
    const { log } = await sandbox.run(spec, new AbortController().signal);
    process.stdout.write(log);`;
  const drop = ['--reuid=1500', '--regid=1500', '--clear-groups', '--no-new-privs', '--'];
  const args = [...drop, process.execPath, '--input-type=module-typescript', '-e', agent];
  const env = { PATH: process.env['PATH'] ?? '', COUNTERSIGN_SOURCE: '1' };
  const said = execFileSync('setpriv', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  expect(said).toBe('65532\n 00\nsample0\nsample1\nsamplectl\n');
});
