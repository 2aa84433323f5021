import { CLAIMED, KNOWN, PYTHON } from '../sketch.ts';
import type { Sketch } from '../sketch.ts';

/** What a rule is not to point at, since somebody vouches for it, so that what nobody vouches for is seen. */
export const LEFT_OUT: readonly (readonly [rule: string, sketch: Sketch])[] = [
  ['link-out', { files: { '/app/x': { to: '/tmp/x', origin: CLAIMED } } }],
  [
    'library-module',
    {
      files: { '/etc/ssl/openssl.cnf': { sha256: 'aa' }, '/usr/share/a': { sha256: 'aa', origin: CLAIMED } },
    },
  ],
  [
    'library-module',
    { files: { '/etc/ssl/openssl.cnf': { to: '/usr/share/a' }, '/usr/share/a': { origin: CLAIMED } } },
  ],
  ['unseen-in-name', { files: { '/a\u200b': { origin: KNOWN } } }],
  ['mixed-scripts', { files: { '/tr\u0430in': { origin: KNOWN } } }],
  ['look-alike', { files: { '/uti1.py': { origin: CLAIMED }, '/util.py': { origin: CLAIMED } } }],
  ['case-twin', { files: { '/A': { origin: CLAIMED }, '/a': { origin: KNOWN } } }],
  ['option-name', { files: { '/-x': { origin: CLAIMED } } }],
  ['edge-of-name', { files: { '/x.': { origin: CLAIMED } } }],
  ['capability', { files: { '/x': { attributes: ['security.capability'], origin: KNOWN } } }],
  ['world-writable', { files: { '/x': { mode: 0o666, origin: KNOWN } } }],
  ['pth', { files: { '/usr/lib/python3/dist-packages/a.pth': { text: '/opt/x', origin: KNOWN } } }],
  ['compiled-extension', { files: { '/x/a.abi3.so': { origin: CLAIMED } } }],
  ['program', { files: { ...PYTHON, '/usr/local/bin/python3': { mode: 0o755, origin: CLAIMED } } }],
  ['directory-start-up', { workingDir: '/app', files: { '/app/conftest.py': { origin: KNOWN } } }],
];
