import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BUSYBOX } from '../servers/testImage.ts';
import { Background } from './background.ts';
import { fillIn, GUIDE, readGuide } from './guide.ts';
import { answer } from './terminal.ts';
import { REPOSITORY, World, works, type Party } from './world.ts';

const GUIDE_FILE = join(REPOSITORY, '../shared/guide.md');
const IMAGE = `countersign-e2e-${process.pid}`;
const RUNC = '/usr/sbin/runc';

/** Counts the words of its inputs: a training of sorts, with a loss and weights. */
const SOLUTION = `
echo "inputs: $(busybox ls /sp/inputs)"
busybox cat /sp/inputs/*/* | busybox wc -w > /sp/output/weights.txt
busybox ls /sp/certs > /sp/output/certs.txt
busybox cat /sp/configurations/configuration.json > /sp/output/configuration.json
echo "epoch 1 loss 0.5"
`;
const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
COPY run.sh /run.sh
ENV PATH=/bin
ENTRYPOINT ["/bin/busybox", "sh", "/run.sh"]
`;

const PROVIDER_SETUP = [
  ['Please enter a provider name', 'Alice and sons'],
  ['Please enter a provider description', 'Data of all kinds'],
  ['Do you want to save the provider info to a file?', 'y'],
  ['Please specify a path to save the provider info json file', './provider-info.json'],
] as const;

interface ResourceFile {
  readonly hash: { readonly hash: string };
  readonly encryption: { readonly key: string };
}

interface ReportFile {
  readonly workloadInfo: {
    readonly runtimeInfo: readonly { type: string; size: number; hash: Record<string, string> }[];
  };
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function resourceFile(path: string): ResourceFile {
  return json(path) as ResourceFile;
}

function found(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`${pattern.source} is not in:\n${text}`);
  return value;
}

/** Where no Docker answers, podman takes its name, for Bob alone. */
function dockerStandIn(world: World): string | undefined {
  if (works('docker', 'info')) return undefined;
  const directory = join(world.root, 'docker');
  mkdirSync(directory);
  const runtime = existsSync(RUNC) ? `--runtime ${RUNC} ` : '';
  writeFileSync(join(directory, 'docker'), `#!/bin/sh\nexec podman ${runtime}"$@"\n`, { mode: 0o755 });
  return directory;
}

if (existsSync(GUIDE_FILE)) {
  test('the commands, files and answers below are those of the guide', () => {
    expect(readGuide(readFileSync(GUIDE_FILE, 'utf8'))).toEqual(GUIDE);
  });
} else console.warn('skipped: the guide is not at hand, so its copy in this test is not compared with it');

const needed = [
  ['docker or podman', works('docker', 'info') || works('podman', '--version')],
  ['expect', works('expect', '-v')],
  ['busybox-static', BUSYBOX !== undefined],
] as const;
const missing = needed.filter(([, there]) => !there).map(([name]) => name);
if (missing.length > 0) console.warn(`skipped: the guide's flow needs ${missing.join(', ')}`);

(missing.length === 0 ? describe : describe.skip)('the guide, command by command', () => {
  const world = new World();
  const values: Record<string, string> = {
    DATASET_DIR: './dataset',
    DATASET_JSON: './dataset.resource.json',
    SOLUTION: IMAGE,
  };
  let alice: Party;
  let bob: Party;
  let operator: Party;
  let agent: Background;
  const [
    uploadDataset = '',
    registerData = '',
    build = '',
    save = '',
    uploadSolution = '',
    downloadSolution = '',
    placeOrder = '',
    orderLine = '',
    getSuborders = '',
    complete = '',
    getOrder = '',
    downloadResult = '',
    getReport = '',
  ] = GUIDE.shell;
  const typed = (line: string): string => fillIn(line, values);

  beforeAll(async () => {
    alice = await world.party('alice', { COUNTERSIGN_PASSPHRASE: 'correct horse battery staple' });
    bob = await world.party('bob');
    operator = await world.party('operator');
    alice.allowSimulated();
    bob.allowSimulated();
    const docker = dockerStandIn(world);
    if (docker !== undefined) bob.env['PATH'] = `${docker}:${bob.env['PATH'] ?? ''}`;
    mkdirSync(alice.path('dataset'));
    writeFileSync(alice.path('dataset', 'a.txt'), 'one two three\n');
    writeFileSync(alice.path('dataset', 'b.txt'), 'four five\n');
    const offer = { ...(JSON.parse(GUIDE.offerInfo) as object), offerType: '0', name: 'A simulated TEE' };
    writeFileSync(operator.path('offer-info.json'), JSON.stringify(offer));
    writeFileSync(operator.path('slot-info.json'), GUIDE.slotInfo);
    const registered = await operator.must(
      ...['register', 'tee', '--offer-info', 'offer-info.json', '--slot-info', 'slot-info.json', '--json'],
    );
    values['COMPUTE'] = String((JSON.parse(registered.out) as { offer: number }).offer);
    agent = new Background(operator, ['tee', 'run', '--poll', '0.5']);
  });

  afterAll(async () => {
    agent.signal('SIGKILL');
    await agent.result.catch(() => undefined);
    await bob.exec('sh', ['-c', `docker rmi -f ${IMAGE}`]);
    world.remove();
  });

  test('Alice uploads the dataset: what the storage gets is sealed', async () => {
    const { out } = await alice.shell(typed(uploadDataset));
    expect(out).toContain('Uploaded successfully\nResource file was created in dataset.resource.json');
    const stored = readdirSync(world.store, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(stored).toHaveLength(1);
    for (const { parentPath, name } of stored)
      expect(readFileSync(join(parentPath, name), 'latin1')).not.toMatch(/one two|a\.txt/);
  });

  test('Alice registers her offer in a terminal, by the dialog', async () => {
    writeFileSync(alice.path('offer-info.json'), GUIDE.offerInfo);
    writeFileSync(alice.path('slot-info.json'), GUIDE.slotInfo);
    const run = await answer(alice, typed(registerData), [...PROVIDER_SETUP, ...GUIDE.dialog]);
    expect([run.status, run.out]).toEqual([0, expect.stringContaining('has been created successfully')]);
    const line = /Slot (\d+) for offer (\d+) has been created successfully/.exec(run.out);
    [, values['SLOT_ID'] = '', values['OFFER_ID'] = ''] = line ?? [];
    expect(json(alice.path('provider-info.json'))).toEqual({
      name: 'Alice and sons',
      description: 'Data of all kinds',
    });
  });

  test('Bob builds, saves and uploads the solution', async () => {
    writeFileSync(bob.path('Dockerfile'), DOCKERFILE);
    writeFileSync(bob.path('run.sh'), SOLUTION);
    copyFileSync(BUSYBOX ?? '', bob.path('busybox'));
    await bob.shell(typed(build));
    await bob.shell(typed(save));
    // The TEE is to have nothing but what it downloads.
    await bob.shell(`docker rmi ${IMAGE}`);
    const { out } = await bob.shell(typed(uploadSolution));
    expect(out).toContain('Uploaded successfully\nResource file was created in solution.resource.json');
  });

  test('Alice gets the resource file and downloads the very image', async () => {
    copyFileSync(bob.path('solution.resource.json'), alice.path('solution.resource.json'));
    const { out } = await alice.shell(typed(downloadSolution));
    expect(out).toContain('File was downloaded successfully');
    const image = readFileSync(alice.path(`${IMAGE}.tar.gz`));
    const hash = createHash('sha256').update(image).digest('hex');
    expect(resourceFile(alice.path('solution.resource.json')).hash.hash).toBe(hash);
    values['SOLUTION_HASH'] = hash;
  });

  test('Bob places the order, which is Blocked by the data suborder', async () => {
    copyFileSync(bob.path('solution.resource.json'), bob.path('mrs-solution.json'));
    const { out } = await bob.shell(typed(placeOrder));
    const order = found(out, /^Workflow was created, TEE order id: \["(\d+)"\]$/m);
    expect(out.trim()).toBe(orderLine.replace('260402', order));
    values['ORDER_ID'] = order;
    const shown = await bob.shell(typed(getSuborders));
    expect(shown.out).toMatch(/^status: Blocked$/m);
    expect(shown.out).toMatch(/^ +id +type +status$/m);
    expect(shown.out).toMatch(/^ +\d+ +TEE +(New|Processing)$/m);
    values['SUBORDER_ID'] = found(shown.out, /^ +(\d+) +Data +Blocked$/m);
  });

  test('Alice completes the data suborder, and the order is done', async () => {
    const { out } = await alice.shell(typed(complete));
    const line = `Order ${values['SUBORDER_ID'] ?? ''} has been completed successfully: status=Done`;
    expect(out.trim()).toBe(line);
    await agent.line(
      new RegExp(`^Order ${values['ORDER_ID'] ?? ''}: result sealed and published; the order is Done$`),
    );
    const shown = await bob.shell(typed(getOrder));
    expect(shown.out).toMatch(/^status: Done$/m);
    expect(shown.out).toMatch(/^tee_kind: SIMULATED$/m);
  });

  test('Bob downloads the result: the output and the log', async () => {
    const { out } = await bob.shell(typed(downloadResult));
    const directory = bob.path(found(out, /^Order result was saved to (.+)$/m));
    expect(readFileSync(join(directory, 'output/weights.txt'), 'utf8')).toBe('5\n');
    const certificates = [
      'order_cert.crt',
      'order_cert.key',
      'order_cert_ca_bundle.crt',
      'order_report.json',
    ];
    expect(readFileSync(join(directory, 'output/certs.txt'), 'utf8').trim().split('\n')).toEqual(
      certificates,
    );
    expect(json(join(directory, 'output/configuration.json'))).toEqual({ solution: {}, data: [] });
    const log = readFileSync(join(directory, 'execution.log'), 'utf8');
    expect(log).toBe('inputs: input-0001\nepoch 1 loss 0.5\n');
  });

  test('both get the report: its hashes are those of the resource files', async () => {
    for (const party of [alice, bob]) {
      const { out } = await party.shell(typed(getReport));
      expect(out).toMatch(/^Saved order report to report.json\nOrder report validation successful!$/m);
      const { runtimeInfo } = (json(party.path('report.json')) as ReportFile).workloadInfo;
      const hashes = Object.fromEntries(runtimeInfo.map(({ type, hash }) => [type, hash['hash']]));
      expect(hashes['Image']).toBe(values['SOLUTION_HASH']);
      expect(runtimeInfo.map(({ hash }) => [hash['algo'], hash['encoding']])).toEqual(
        runtimeInfo.map(() => ['sha256', 'hex']),
      );
    }
    const dataset = resourceFile(alice.path('dataset.resource.json')).hash.hash;
    const { runtimeInfo } = (json(bob.path('report.json')) as ReportFile).workloadInfo;
    expect(runtimeInfo.find(({ type }) => type === 'Data')?.hash['hash']).toBe(dataset);
    // The documented command gives the same hash without any of our code.
    const tar =
      'tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s --dereference --hard-dereference --format=ustar -C dataset -cf - .';
    expect((await alice.shell(`${tar} | sha256sum`)).out.slice(0, 64)).toBe(dataset);
  });

  test('the report says SIMULATED, and fails for whoever did not allow that', async () => {
    const strict = await operator.spctl('orders', 'validate-report', bob.path('report.json'));
    expect([strict.status, strict.out]).toEqual([1, expect.stringContaining('SIMULATED')]);
    const allowed = await bob.spctl('orders', 'validate-report', 'report.json', '--allow-simulated');
    expect([allowed.status, allowed.out]).toEqual([
      0,
      expect.stringContaining('Order report validation successful!'),
    ]);
  });

  test('the agent ends in good order, and nobody was ever shown a key', async () => {
    agent.signal('SIGTERM');
    expect((await agent.result).status).toBe(0);
    const said = alice.transcript + bob.transcript + operator.transcript;
    const secrets = [
      'correct horse',
      'PRIVATE KEY',
      resourceFile(alice.path('dataset.resource.json')).encryption.key,
      resourceFile(bob.path('solution.resource.json')).encryption.key,
    ];
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  });
});
