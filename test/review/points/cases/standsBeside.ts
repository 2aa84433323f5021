import type { RuleCase } from '../ruleCase.ts';
import { CHANGED, CLAIMED, KNOWN } from '../sketch.ts';

/** Loader, start-up files and settings. */
export const STANDS_BESIDE: readonly RuleCase[] = [
  {
    rule: 'preload-file',
    says: /into every program: \/x\.so; a list inside/,
    place: '/etc/ld.so.preload',
    has: { files: { '/etc/ld.so.preload': { text: '/x.so\n', origin: CLAIMED } } },
    hasNot: { files: { '/usr/etc/ld.so.preload': '/x.so' } },
  },
  {
    rule: 'library-directories',
    says: /loader's cache: \/opt\/lib, include \/x\.$/,
    place: '/etc/ld.so.conf.d/zz.conf',
    has: { files: { '/etc/ld.so.conf.d/zz.conf': '# a\n/opt/lib\ninclude /x\n' } },
    hasNot: { files: { '/etc/ld.so.conf.d/zz.conf': { text: '/opt/lib', origin: CLAIMED } } },
  },
  {
    rule: 'library-directories',
    says: /loader's cache/,
    place: '/etc/ld.so.conf',
    has: {
      files: {
        '/etc/ld.so.conf': { origin: CHANGED, sha256: 'aa' },
        '/a': { origin: CLAIMED, sha256: 'bb' },
      },
    },
    hasNot: { files: { '/etc/ld.so.conf': { sha256: 'aa' }, '/a': { origin: CLAIMED, sha256: 'aa' } } },
  },
  {
    rule: 'library-table',
    says: /where this table says/,
    place: '/etc/ld.so.cache',
    has: { files: { '/etc/ld.so.cache': 'x' } },
    hasNot: { files: { '/etc/ld.so.cache': { origin: KNOWN } } },
  },
  {
    rule: 'library',
    says: /looks without being told/,
    place: '/usr/local/lib/libz.so.1',
    has: { files: { '/usr/local/lib/libz.so.1': 'x' } },
    hasNot: { files: { '/usr/local/lib/libz.so.1': { origin: CLAIMED }, '/opt/lib/libz.so.1': 'x' } },
  },
  {
    rule: 'library',
    says: /on processors that fit/,
    place: '/usr/lib/x86_64-linux-gnu/glibc-hwcaps/x86-64-v3/libc.so.6',
    has: { files: { '/usr/lib/x86_64-linux-gnu/glibc-hwcaps/x86-64-v3/libc.so.6': 'x' } },
    hasNot: {
      files: { '/usr/lib/x86_64-linux-gnu/glibc-hwcaps/x86-64-v3/libc.so.6': { origin: CLAIMED } },
    },
  },
  {
    rule: 'library',
    says: /looks without being told/,
    place: '/usr/lib/libblas.so.3',
    has: { files: { '/usr/lib/libblas.so.3': { to: '/opt/b.so' }, '/opt/b.so': 'x' } },
    hasNot: { files: { '/usr/lib/libblas.so.3': { to: '/opt/b.so' }, '/opt/b.so': { origin: CLAIMED } } },
  },
  {
    rule: 'library-module',
    says: /to convert text/,
    place: '/usr/lib/x86_64-linux-gnu/gconv/EVIL.so',
    has: { files: { '/usr/lib/x86_64-linux-gnu/gconv/EVIL.so': 'x' } },
    hasNot: { files: { '/usr/lib/x86_64-linux-gnu/gconv/EVIL.so': { origin: CLAIMED } } },
  },
  {
    rule: 'library-module',
    says: /OpenSSL reads it/,
    place: '/etc/ssl/openssl.cnf',
    has: { files: { '/etc/ssl/openssl.cnf': { origin: CHANGED, sha256: 'aa' } } },
    hasNot: {
      files: {
        '/usr/lib/ssl/openssl.cnf': { to: '/etc/ssl/openssl.cnf' },
        '/etc/ssl/openssl.cnf': { origin: CLAIMED },
      },
    },
  },
  {
    rule: 'name-service',
    says: /libnss_evil/,
    place: '/etc/nsswitch.conf',
    has: {
      files: { '/etc/nsswitch.conf': { text: 'hosts: files [!UNAVAIL=return] evil dns\n', origin: CLAIMED } },
    },
    hasNot: { files: { '/etc/nsswitch.conf': '# evil\nhosts: files mdns4_minimal [NOTFOUND=return] dns\n' } },
  },
  {
    rule: 'system-start-up',
    says: /shell of login reads it: the command starts one\.$/,
    place: '/etc/profile.d/x.sh',
    has: { cmd: ['bash', '-lc', 'x'], files: { '/etc/profile.d/x.sh': 'x' } },
    hasNot: { cmd: ['bash', '-lc', 'x'], files: { '/etc/profile.d/x.sh': { origin: CLAIMED } } },
  },
  {
    rule: 'system-start-up',
    says: /interactive; the command itself starts none\.$/,
    place: '/etc/bash.bashrc',
    has: { cmd: ['bash', '-c', 'x'], files: { '/etc/bash.bashrc': { origin: CHANGED } } },
    hasNot: {
      files: { '/etc/bash.bashrc': { sha256: 'aa' }, '/usr/share/bashrc': { sha256: 'aa', origin: CLAIMED } },
    },
  },
  {
    rule: 'directory-start-up',
    says: /pytest runs or reads it; no list has it/,
    place: '/app/conftest.py',
    has: { workingDir: '/app', files: { '/app/conftest.py': 'x' } },
    hasNot: { workingDir: '/app', files: { '/app/tests/conftest.py': 'x' } },
  },
  {
    rule: 'directory-start-up',
    says: /interactive: the command starts one; no list/,
    place: '/root/.bashrc',
    has: { env: ['HOME=/root'], cmd: ['bash', '-ic', 'x'], files: { '/root/.bashrc': 'x' } },
    hasNot: { cmd: ['bash', '-ic', 'x'], files: { '/root/.bashrc': 'x' } },
  },
  {
    rule: 'home-start-up',
    says: /user's packages/,
    place: '/root/.local/lib',
    has: { env: ['HOME=/root'], files: { '/root/.local/lib/python3.13/site-packages/x.py': 'x' } },
    hasNot: { files: { '/root/.local/lib/python3.13/site-packages/x.py': 'x' } },
  },
  {
    rule: 'health-check',
    says: /The sandbox does not run it.*\["CMD","\/x"\]/,
    place: 'HEALTHCHECK',
    has: { healthcheck: ['CMD', '/x'] },
    hasNot: { healthcheck: ['NONE'] },
  },
  {
    rule: 'volume',
    says: /covers what the image has there/,
    place: 'VOLUME /data',
    has: { volumes: ['/data'], files: { '/data/x': 'x' } },
    hasNot: { files: { '/data/x': 'x' } },
  },
  {
    rule: 'volume',
    says: /docker is not started with it/,
    place: 'VOLUME /d',
    has: { volumes: ['/d'], files: { '/d': { to: 'sp/output' }, '/sp/output': { type: 'directory' } } },
    hasNot: {},
  },
  {
    rule: 'root-user',
    says: /would run as root/,
    place: 'USER',
    has: { user: '0:1000' },
    hasNot: { user: '1000:0' },
  },
  {
    rule: 'set-id',
    says: /its owner's rights/,
    place: '/usr/bin/numpy',
    has: { files: { '/usr/bin/numpy': { mode: 0o4755, origin: CLAIMED } } },
    hasNot: {
      files: {
        '/usr/bin/su': { mode: 0o4755, origin: CLAIMED },
        '/usr/bin/x': { mode: 0o6755, origin: KNOWN },
      },
    },
  },
  {
    rule: 'set-id',
    says: /its group's rights/,
    place: '/usr/bin/su',
    has: { files: { '/usr/bin/su': { mode: 0o2755, origin: CHANGED } } },
    hasNot: { files: { '/usr/bin/su': { mode: 0o1755 }, '/d': { mode: 0o2755, type: 'directory' } } },
  },
  {
    rule: 'capability',
    says: /run with capabilities; the sandbox grants none/,
    place: '/usr/bin/ping',
    has: { files: { '/usr/bin/ping': { origin: CLAIMED, attributes: ['security.capability'] } } },
    hasNot: { files: { '/usr/bin/ping': { origin: CLAIMED, attributes: ['user.note'] } } },
  },
  {
    rule: 'capability',
    says: /attribute trusted\.overlay\.opaque/,
    place: '/x',
    has: { files: { '/x': { attributes: ['trusted.overlay.opaque'] } } },
    hasNot: { files: { '/x': { attributes: ['user.trustedness'] } } },
  },
  {
    rule: 'world-writable',
    says: /Everybody may write it/,
    place: '/app/x',
    has: { files: { '/app/x': { mode: 0o666, origin: CLAIMED } } },
    hasNot: {
      files: {
        '/app/x': { mode: 0o664 },
        '/app/l': { to: 'x' },
        '/tmp': { type: 'directory', mode: 0o1777 },
        '/var/tmp': { type: 'directory', mode: 0o1777 },
      },
    },
  },
  {
    rule: 'special-file',
    says: /^A pipe/,
    place: '/app/p',
    has: { files: { '/app/p': { type: 'fifo', origin: CLAIMED } } },
    hasNot: { files: { '/dev/p': { type: 'fifo' } } },
  },
  {
    rule: 'special-file',
    says: /^A device/,
    place: '/app/null',
    has: { files: { '/app/null': { type: 'character-device' } } },
    hasNot: { files: { '/dev/null': { type: 'character-device' } } },
  },
];
