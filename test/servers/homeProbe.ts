import type { SandboxLimits } from '../../src/tee/sandbox/sandbox.ts';
import { gzipSync } from 'node:zlib';
import { busyboxLayer, imageArchive } from './testImage.ts';

const MIB = 1024 ** 2;

/** Other than the defaults and than each other, so that none can be taken for another. */
export const PROBE_LIMITS: Partial<SandboxLimits> = {
  minutes: 1,
  memoryBytes: 192 * MIB,
  cpus: 1,
  processes: 64,
  scratchBytes: 48 * MIB,
  sharedMemoryBytes: 24 * MIB,
};

/** One thing that a solution finds, whatever sandbox it runs in. */
export interface HomeProbe {
  /** What is looked at, fit for a row of a table. */
  readonly name: string;
  /** Shell that prints it, in the image of `probeImage`. */
  readonly script: string;
  /** What is printed in every engine. */
  readonly prints: string;
}

/** The image's own user has this name, and a home that is closed to all others. */
const USER = 'trainer';

const writable = (variable: string, place: string): HomeProbe => ({
  name: `${variable}, and a file written there`,
  script: `echo it > "$${variable}/written by the probe" && echo "$${variable}"`,
  prints: place,
});

const set = (variable: string, value: string): HomeProbe => ({
  name: variable,
  script: `echo "$${variable}"`,
  prints: value,
});

/** A connection that is refused was resolved before. */
const resolves = (name: string): string =>
  `wget -q -O- "http://${name}:9/" 2>&1 | grep -o '(127.0.0.1): Connection refused'`;

export const HOME_PROBES: readonly HomeProbe[] = [
  { name: '`localhost`', script: resolves('localhost'), prints: '(127.0.0.1): Connection refused' },
  { name: 'its own name', script: 'hostname', prints: 'sandbox' },
  {
    name: 'its own name, looked up',
    script: resolves('$(hostname)'),
    prints: '(127.0.0.1): Connection refused',
  },
  { name: 'resolvers that it knows', script: 'grep -c nameserver /etc/resolv.conf', prints: '0' },
  { name: 'interfaces of the network', script: 'grep : /proc/net/dev | grep -o "[a-z0-9]*:"', prints: 'lo:' },
  {
    name: 'a server and a client on the loopback',
    script:
      '(echo served | nc -l -p 4711 &); for i in 1 2 3 4 5; do nc 127.0.0.1 4711 </dev/null 2>/dev/null && break; sleep 1; done',
    prints: 'served',
  },
  {
    name: 'a connection to the outside',
    script: 'nc -w 2 192.0.2.1 80 </dev/null 2>&1 | grep -o "Network is unreachable"',
    prints: 'Network is unreachable',
  },
  { name: 'the USER of the image, a name', script: 'id -un; id -u; id -g', prints: `${USER} 1234 1235` },
  {
    name: 'its line in /etc/passwd',
    script: `grep 1234 /etc/passwd`,
    prints: `${USER}:x:1234:1235::/home/${USER}:/bin/sh`,
  },
  { name: 'a file that only this user may read', script: `cat /home/${USER}/own`, prints: 'own' },
  set('USER', USER),
  set('LOGNAME', USER),
  writable('HOME', '/sp/scratch/home'),
  writable('TMPDIR', '/sp/scratch/tmp'),
  writable('XDG_CACHE_HOME', '/sp/scratch/cache'),
  writable('HF_HOME', '/sp/scratch/cache/huggingface'),
  writable('TORCH_HOME', '/sp/scratch/cache/torch'),
  { name: 'MPLCONFIGDIR, which the image sets', script: 'echo "$MPLCONFIGDIR"', prints: '/opt/matplotlib' },
  set('HF_HUB_OFFLINE', '1'),
  set('TRANSFORMERS_OFFLINE', '1'),
  set('HF_DATASETS_OFFLINE', '1'),
  set('OMP_NUM_THREADS', '1'),
  set('OPENBLAS_NUM_THREADS', '1'),
  set('MKL_NUM_THREADS', '1'),
  { name: 'processors that it may use', script: 'nproc', prints: '1' },
  {
    name: 'processors that /sys tells of, which are the same',
    script:
      '[ "$(cat /sys/devices/system/cpu/online)" = "$(grep Cpus_allowed_list /proc/self/status | tr -d " \\t" | head -n 1 | sed s/.*://)" ] && echo same',
    prints: 'same',
  },
  {
    name: '/dev/shm, KiB',
    script: "df -k /dev/shm | tail -n 1 | tr -s ' ' | cut -d ' ' -f 2",
    prints: '24576',
  },
  { name: '/tmp, KiB', script: "df -k /tmp | tail -n 1 | tr -s ' ' | cut -d ' ' -f 2", prints: '98304' },
  {
    name: 'a program started from /tmp and from TMPDIR',
    script:
      'for d in /tmp "$TMPDIR"; do printf "#!/bin/sh\\necho started\\n" > "$d/program"; chmod 700 "$d/program"; "$d/program"; done',
    prints: 'started started',
  },
  {
    name: 'a volume that the image declares and leaves empty',
    script: 'echo kept > /data/file && cat /data/file',
    prints: 'kept',
  },
  {
    name: 'a volume that the image declares and fills',
    script: 'cat /models/weights; touch /models/x 2>/dev/null || echo read-only',
    prints: 'weights read-only',
  },
  { name: 'the root, written to', script: 'touch /x 2>/dev/null || echo read-only', prints: 'read-only' },
  { name: 'an input', script: 'cat /sp/inputs/input-0001/data.txt', prints: 'the data' },
  {
    name: 'an input, written to',
    script: 'touch /sp/inputs/input-0001/x 2>/dev/null || echo read-only',
    prints: 'read-only',
  },
  {
    name: 'capabilities',
    script: "grep CapEff /proc/self/status | tr -d '\\t'",
    prints: 'CapEff:0000000000000000',
  },
  {
    name: 'a way to new privileges',
    script: "grep NoNewPrivs /proc/self/status | tr -d '\\t'",
    prints: 'NoNewPrivs:1',
  },
];

/** How many files may be open is the machine's to say as well: the most that an agent may pass on. */
export const OPEN_FILES_PROBE = { name: 'files that may be open', script: 'ulimit -Hn; ulimit -Sn' } as const;

const MARK = '=probe=';

/** An image that prints what it finds; what it prints goes to `probeAnswers`. */
export function probeImage(): Buffer {
  const probes = [...HOME_PROBES, OPEN_FILES_PROBE];
  const script = probes.map((probe, i) => `echo; echo '${MARK}' ${i}\n${probe.script}\n`).join('');
  const directory = { typeflag: '5', mode: 0o755 };
  const closed = { uid: 1234, gid: 1235 };
  const passwd = `root:x:0:0:root:/root:/bin/sh\n${USER}:x:1234:1235::/home/${USER}:/bin/sh`;
  return gzipSync(
    imageArchive({
      layers: [
        [
          ...busyboxLayer(),
          ...['tr', 'cut', 'sed', 'printf'].map((name) => ({
            name: `bin/${name}`,
            typeflag: '2',
            linkname: 'busybox',
          })),
          { name: 'etc/', ...directory },
          { name: 'etc/passwd', mode: 0o644, content: passwd },
          { name: 'etc/group', mode: 0o644, content: `root:x:0:\ntrainers:x:1235:${USER}\n` },
          { name: 'home/', ...directory },
          { name: `home/${USER}/`, ...directory, ...closed, mode: 0o700 },
          { name: `home/${USER}/own`, ...closed, mode: 0o600, content: 'own\n' },
          { name: 'models/', ...directory },
          { name: 'models/weights', mode: 0o644, content: 'weights\n' },
          { name: 'probe.sh', mode: 0o644, content: script },
        ],
      ],
      config: {
        Env: ['PATH=/bin', 'MPLCONFIGDIR=/opt/matplotlib'],
        User: USER,
        Volumes: { '/data': {}, '/models': {} },
        Entrypoint: ['/bin/sh', '/probe.sh'],
      },
    }),
    { level: 1 },
  );
}

/** What each probe printed, by its name: its words, with one space between them. */
export function probeAnswers(log: string): Readonly<Record<string, string>> {
  const probes = [...HOME_PROBES, OPEN_FILES_PROBE];
  const parts = log.split(`\n${MARK} `).slice(1);
  return Object.fromEntries(
    parts.map((part) => {
      const [number = '', ...lines] = part.split('\n');
      return [probes[Number(number)]?.name ?? number, lines.join(' ').trim().replace(/\s+/g, ' ')];
    }),
  );
}
