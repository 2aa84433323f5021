/**
 * What each profile needs from the machine, beyond Node and npm. One row for each tool: the command (or file)
 * that shows that it is there, the Debian package it comes in, and what it is for. `required: false` marks what
 * something else stands in for when it is missing.
 */
const TOOLS = {
  git: { command: 'git', package: 'git', purpose: 'the ledger is a git repository' },
  gnupg: { command: 'gpg', package: 'gnupg', purpose: 'checks keys and signatures as a second OpenPGP' },
  tar: { command: 'tar', package: 'tar', purpose: 'checks that archive hashes can be reproduced' },
  podman: {
    command: 'podman',
    package: 'podman',
    purpose: 'builds the solution image and runs it in a sandbox',
    // A Docker that runs does as well; its command alone does not.
    standIn: { command: 'docker', file: '/var/run/docker.sock' },
  },
  runc: {
    command: 'runc',
    package: 'runc',
    purpose: 'the runtime under podman that works with every cgroup layout',
    standIn: { command: 'docker', file: '/var/run/docker.sock' },
  },
  dockerd: {
    command: 'dockerd',
    package: 'docker.io',
    purpose: "is the tests' own docker, beside podman and bubblewrap",
    required: false,
    standIn: { command: 'docker', file: '/var/run/docker.sock' },
  },
  uidmap: {
    command: 'newuidmap',
    package: 'uidmap',
    purpose: 'gives podman without root its users',
    required: false,
  },
  bubblewrap: {
    command: 'bwrap',
    package: 'bubblewrap',
    purpose: 'the sandbox that needs no container engine',
    required: false,
  },
  mmdebstrap: {
    command: 'mmdebstrap',
    package: 'mmdebstrap',
    purpose: 'makes the base image of the example from Debian packages',
    required: false,
  },
  expect: {
    command: 'expect',
    package: 'expect',
    purpose: "answers the guide's dialog in a real terminal",
  },
  script: {
    command: 'script',
    package: 'bsdutils',
    purpose: 'is the terminal that blocks of pages are pasted into',
  },
  busybox: { command: 'busybox', package: 'busybox-static', purpose: 'is all that a test image needs' },
  openssl: {
    command: 'openssl',
    package: 'openssl',
    purpose: 'checks signatures and certificates as another tool would',
  },
  xmlsec: {
    command: 'xmlsec1',
    package: 'xmlsec1',
    purpose: 'judges signed XML as another tool would',
    required: false,
  },
  xmllint: {
    command: 'xmllint',
    package: 'libxml2-utils',
    purpose: 'writes canonical XML as another tool would',
    required: false,
  },
  fuse: {
    command: 'fusermount3',
    package: 'fuse3',
    purpose: 'mounts a file system that behaves as configfs-tsm',
  },
  fusepy: {
    file: '/usr/lib/python3/dist-packages/fusepy.py',
    package: 'python3-fusepy',
    purpose: 'is the same file system, in Python',
    required: false,
  },
  swtpm: { command: 'swtpm', package: 'swtpm', purpose: 'a TPM in software', required: false },
  tpm2: { command: 'tpm2', package: 'tpm2-tools', purpose: 'asks a TPM for quotes', required: false },
  zsh: { command: 'zsh', package: 'zsh', purpose: 'is completed in', required: false },
  fish: { command: 'fish', package: 'fish', purpose: 'is completed in', required: false },
  ssh: { command: 'ssh', package: 'openssh-client', purpose: 'reaches ledgers by ssh' },
  python: {
    command: 'python3',
    package: 'python3',
    purpose: 'runs linters and test file systems, and writes the pickles that tests read',
  },
  binutils: {
    command: 'readelf',
    package: 'binutils',
    purpose: 'makes ELF files, and reads them as another tool would',
  },
  venv: {
    file: '/usr/share/doc/python3-venv',
    package: 'python3-venv',
    purpose: 'keeps the linters apart',
    required: false,
  },
  skopeo: { command: 'skopeo', package: 'skopeo', purpose: 'reads images as another tool would' },
  registry: {
    command: 'docker-registry',
    package: 'docker-registry',
    purpose: 'an OCI registry to store in',
  },
  xz: {
    command: 'xz',
    package: 'xz-utils',
    purpose: 'opens the Debian packages of the operator image',
    required: false,
  },
  age: { command: 'age', package: 'age', purpose: 'is measured beside sealing', required: false },
  restic: { command: 'restic', package: 'restic', purpose: 'is measured beside sealing', required: false },
  rclone: {
    command: 'rclone',
    package: 'rclone',
    purpose: 'is measured beside sealing and storing',
    required: false,
  },
  // By its file: a version manager may put a stub of that name on the path.
  awscli: {
    file: '/usr/bin/aws',
    package: 'awscli',
    purpose: 'is measured beside storing',
    required: false,
  },
  time: {
    file: '/usr/bin/time',
    package: 'time',
    purpose: 'tells processor time and memory of what is measured',
    required: false,
  },
  chromium: {
    command: 'chromium',
    package: 'chromium',
    purpose: 'takes the pictures of pages',
  },
  browser: {
    command: 'chromium',
    package: 'chromium',
    purpose: 'shows the page of a review in tests',
    required: false,
  },
  firefox: {
    command: 'firefox-esr',
    package: 'firefox-esr',
    purpose: 'shows the page of a review in tests',
    required: false,
  },
  fonts: {
    file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
    package: 'fonts-dejavu-core',
    purpose: 'is what pictures are written in',
  },
  emoji: {
    file: '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
    package: 'fonts-noto-color-emoji',
    purpose: 'draws the marks in pictures',
  },
};

const DEMO = ['git', 'podman', 'runc', 'bubblewrap', 'mmdebstrap'];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const PROFILES = {
  test: ['git', 'gnupg', 'tar', 'python', 'binutils'],
  demo: DEMO,
  soak: ['git'],
  pictures: [...DEMO, 'chromium', 'fonts', 'emoji'],
  bench: [...DEMO, 'busybox', 'gnupg', 'age', 'restic', 'rclone', 'awscli', 'time'],
  integration: [
    ...DEMO,
    ...['browser', 'firefox', 'dockerd', 'uidmap'],
    ...['gnupg', 'tar', 'openssl', 'ssh', 'python', 'venv'],
    ...[
      'expect',
      'script',
      'busybox',
      'skopeo',
      'registry',
      'fuse',
      'fusepy',
      'swtpm',
      'tpm2',
      'xz',
      'zsh',
      'fish',
    ],
    ...['xmlsec', 'xmllint'],
  ],
};

/** The rows of a profile, or undefined where there is no such profile. */
export function toolsOf(profile) {
  return Object.hasOwn(PROFILES, profile) ? PROFILES[profile].map((name) => TOOLS[name]) : undefined;
}
