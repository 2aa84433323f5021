/**
 * System calls that no training needs and that have led out of sandboxes: keyrings, which are shared by user and
 * not by namespace; mounts, namespaces and handles; the kernel's modules, tracing and clocks; and rings that submit
 * calls past a filter. Numbers on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl) and on arm64
 * (include/uapi/asm-generic/unistd.h).
 */
export const DENIED: Readonly<Record<string, readonly [x64: number, arm64: number]>> = {
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  unshare: [272, 97],
  setns: [308, 268],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  pidfd_getfd: [438, 438],
  kcmp: [312, 272],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  reboot: [169, 142],
  swapon: [167, 224],
  swapoff: [168, 225],
  acct: [163, 89],
  quotactl: [179, 60],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  adjtimex: [159, 171],
  clock_adjtime: [305, 266],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  migrate_pages: [256, 238],
  move_pages: [279, 239],
};

const ARCHITECTURES: Readonly<Record<string, { column: 0 | 1; audit: number; socket: number }>> = {
  x64: { column: 0, audit: 0xc000003e, socket: 41 },
  arm64: { column: 1, audit: 0xc00000b7, socket: 198 },
};

/** Local, internet (there is none, but for itself) and the kernel's list of interfaces. */
export const SOCKET_FAMILIES: readonly number[] = [1, 2, 10, 16];

const LOAD = 0x20;
const JUMP_IF_EQUAL = 0x15;
const JUMP_IF_GREATER_OR_EQUAL = 0x35;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
const REFUSE = 0x00050001;
const KILL = 0x80000000;

/** Offsets in the kernel's struct seccomp_data, little endian. */
const OFFSET_OF_CALL = 0;
const OFFSET_OF_ARCHITECTURE = 4;
const OFFSET_OF_FIRST_ARGUMENT = 16;

type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number];

/**
 * A classic BPF program for seccomp(2), as bubblewrap takes it: the denied calls fail with EPERM, and so do sockets
 * of other families, because a network namespace doesn't hold AF_VSOCK, by which a virtual machine talks to its
 * host. Undefined for an architecture whose numbers aren't known here.
 */
export function seccompFilter(architecture: string): Uint8Array | undefined {
  const known = ARCHITECTURES[architecture];
  if (known === undefined) return undefined;
  const onlyIf = (code: number, value: number, verdict: number): Instruction[] => [
    [code, 0, 1, value],
    [RETURN, 0, 0, verdict],
  ];
  const program: Instruction[] = [
    [LOAD, 0, 0, OFFSET_OF_ARCHITECTURE],
    [JUMP_IF_EQUAL, 1, 0, known.audit],
    [RETURN, 0, 0, KILL],
    [LOAD, 0, 0, OFFSET_OF_CALL],
    // x32 is another numbering of the same calls, with this bit set.
    ...onlyIf(JUMP_IF_GREATER_OR_EQUAL, 0x40000000, REFUSE),
    ...Object.values(DENIED).flatMap((calls) => onlyIf(JUMP_IF_EQUAL, calls[known.column], REFUSE)),
    [JUMP_IF_EQUAL, 1, 0, known.socket],
    [RETURN, 0, 0, ALLOW],
    [LOAD, 0, 0, OFFSET_OF_FIRST_ARGUMENT],
    ...SOCKET_FAMILIES.flatMap((family) => onlyIf(JUMP_IF_EQUAL, family, ALLOW)),
    [RETURN, 0, 0, REFUSE],
  ];
  const bytes = Buffer.alloc(8 * program.length);
  program.forEach(([code, ifTrue, ifFalse, value], i) => {
    bytes.writeUInt16LE(code, 8 * i);
    bytes.writeUInt8(ifTrue, 8 * i + 2);
    bytes.writeUInt8(ifFalse, 8 * i + 3);
    bytes.writeUInt32LE(value, 8 * i + 4);
  });
  return bytes;
}
