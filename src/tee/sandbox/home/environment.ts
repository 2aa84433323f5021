/** Where a run's own files are, whatever engine it is in. */
export const SCRATCH = '/sp/scratch';
export const HOME = `${SCRATCH}/home`;
const CACHE = `${SCRATCH}/cache`;

/** Below /sp/scratch: made before the run, so that nothing has to be. */
export const SCRATCH_DIRECTORIES = [
  'home',
  'tmp',
  'cache',
  'cache/huggingface',
  'cache/torch',
  'cache/matplotlib',
] as const;

export const HOST_NAME = 'sandbox';

/**
 * What no image sets for itself. NVIDIA's runtime and its hook, where docker or podman has them, give what this one names to
 * whoever is started, and the CUDA images name all: a run has what it was given by name, and no other's. So do their
 * specifications say it.
 */
const HELD: Readonly<Record<string, string>> = { NVIDIA_VISIBLE_DEVICES: 'void' };

/** Names that runtimes of other makers heed in the same way: emptied where an image sets them. */
const EMPTIED = ['AMD_VISIBLE_DEVICES', 'ASCEND_VISIBLE_DEVICES', 'HABANA_VISIBLE_DEVICES'] as const;

function held(named: { has(name: string): boolean }): readonly (readonly [string, string])[] {
  const emptied = EMPTIED.filter((name) => named.has(name)).map((name) => [name, ''] as const);
  return [...Object.entries(HELD), ...emptied];
}

/** As docker and podman give it, then what libraries for training look at. */
function defaults(user: string, threads: number): Record<string, string> {
  const count = String(threads);
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOSTNAME: HOST_NAME,
    USER: user,
    LOGNAME: user,
    HOME,
    TMPDIR: `${SCRATCH}/tmp`,
    XDG_CACHE_HOME: CACHE,
    HF_HOME: `${CACHE}/huggingface`,
    TORCH_HOME: `${CACHE}/torch`,
    MPLCONFIGDIR: `${CACHE}/matplotlib`,
    // There is no network: without these, a library asks for it for most of a minute.
    HF_HUB_OFFLINE: '1',
    TRANSFORMERS_OFFLINE: '1',
    HF_DATASETS_OFFLINE: '1',
    OMP_NUM_THREADS: count,
    OPENBLAS_NUM_THREADS: count,
    MKL_NUM_THREADS: count,
  };
}

/**
 * The run's whole environment: what the image sets, of ours what it does not, and what no image sets.
 * @param imageEnv `NAME=value`; of two for one name the last holds
 */
export function runEnvironment(
  imageEnv: readonly string[],
  user: string,
  threads: number,
): ReadonlyMap<string, string> {
  const pairs = new Map(Object.entries(defaults(user, threads)));
  for (const pair of imageEnv) {
    const at = pair.indexOf('=');
    if (at > 0) pairs.set(pair.slice(0, at), pair.slice(at + 1));
  }
  for (const [name, value] of held(pairs)) pairs.set(name, value);
  return pairs;
}

/** What has to be added to the image's own, or put in its place: engines give that themselves. */
export function addedEnvironment(
  imageEnv: readonly string[],
  user: string,
  threads: number,
): readonly string[] {
  const set = new Set(imageEnv.map((pair) => pair.split('=', 1)[0] ?? ''));
  const ours = Object.entries(defaults(user, threads)).filter(([name]) => !set.has(name));
  return [...ours, ...held(set)].map(([name, value]) => `${name}=${value}`);
}
