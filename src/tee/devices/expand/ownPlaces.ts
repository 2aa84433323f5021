import { posix } from 'node:path';

/** What the sandbox itself puts there, or what decides who and what runs: no device covers it, or a part of it. */
const OWN: readonly string[] = [
  ...['/sp', '/proc', '/sys', '/dev', '/tmp'],
  ...['passwd', 'group', 'shadow', 'hosts', 'hostname', 'resolv.conf', 'nsswitch.conf'].map(
    (name) => `/etc/${name}`,
  ),
  ...['ld.so.preload', 'ld.so.cache', 'ld.so.conf', 'ld.so.conf.d'].map((name) => `/etc/${name}`),
];

/** Directories whose content is the image's: a file may be added there, and nothing put in their place. */
const IMAGE =
  /^\/(?:bin|sbin|lib|lib32|lib64|libx32|opt|home|root|run|srv|var|usr|mnt|media|boot)?$|^\/usr\/(?:local\/)?(?:bin|sbin|lib|lib64|libexec|share|include)$|^\/(?:usr\/)?lib\/[\w-]+-linux-gnu\w*$|^\/usr\/local$/;

/** Whether a path is absolute and names one place: no `..`, no `.`, no doubled or last slash. */
export function isPlainPath(path: string): boolean {
  return path.startsWith('/') && path !== '/' && posix.normalize(path) === path && !path.endsWith('/');
}

function isAtOrBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(place === '/' ? '/' : `${place}/`);
}

/** Whether one of two is in the other, or is it. */
export function meet(a: string, b: string): boolean {
  return isAtOrBelow(a, b) || isAtOrBelow(b, a);
}

/** Why nothing of a device may be put at a path of the sandbox, in words that follow the path; undefined when it may. */
export function whyNotThere(path: string): string | undefined {
  if (!isPlainPath(path)) return 'is no plain absolute path';
  const own = OWN.find((place) => meet(path, place));
  if (own !== undefined) return `would cover ${own}, which is the sandbox's own`;
  return IMAGE.test(path) ? "would cover a directory of the solution's image" : undefined;
}

/** Nodes that every sandbox has. */
const OWN_NODES =
  /^\/dev\/(?:null|zero|full|random|urandom|tty|console|ptmx|core|fd|stdin|stdout|stderr|log|kmsg|mem|port)$|^\/dev\/(?:pts|shm|mqueue|fd)(?:\/|$)/;

/** The same of a node, or of a link between nodes. */
export function whyNotANode(path: string): string | undefined {
  if (!isPlainPath(path) || !path.startsWith('/dev/')) return 'is no plain path below /dev';
  return OWN_NODES.test(path) ? "is one of the sandbox's own" : undefined;
}
