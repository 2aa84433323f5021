import type { ReviewModel } from '../../../src/review/model.ts';
import { claimedFile, someChange, someDifference, someFile, someModel, textOf } from '../models.ts';

/** What a page that forgets to escape would obey, each in its own way. */
export const HOSTILE: readonly string[] = [
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=1</script>',
  '"><img src=x onerror=window.pwned=1>',
  "' onmouseover='window.pwned=1",
  '<svg onload=window.pwned=1>',
  '</template></title></style></textarea></details></main><script>window.pwned=1</script>',
  '<style>*{display:none!important}@import "https://example.net/x.css"</style>',
  '<!-- --><script>window.pwned=1</script><!--',
  ']]><![CDATA[<script>window.pwned=1</script>',
  'javascript:window.pwned=1',
  '<a href="javascript:window.pwned=1">x</a>',
  '<iframe src="https://example.net/"></iframe><object data=x></object><embed src=x>',
  '<base href="https://example.net/"><meta http-equiv=refresh content="0;url=https://example.net/">',
  '<form action="https://example.net/"><input autofocus onfocus=window.pwned=1></form>',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;&#60;b&#62;',
  '\u2028window.pwned=1\u2029',
  'a\0<script>window.pwned=1</script>\u0000',
  'x\u202egpj.exe\u2066',
  '${window.pwned=1}{{window.pwned=1}}`window.pwned=1`',
  '\ud800lone\udfff',
  'x'.repeat(5000),
  '__proto__',
];

/** A review in which all that an image chooses is hostile. */
export function hostileModel(): ReviewModel {
  const package_ = (name: string) => ({ ecosystem: 'pypi', name, version: name }) as const;
  const all = HOSTILE;
  const files = all.flatMap((evil, at) => [
    someFile(`app/${at}/${evil}`, { content: textOf(`${evil}\n${evil}\n`), attributes: [evil] }),
    someFile(`lib/${at}/${evil}`, { content: { kind: 'binary', what: evil, facts: [evil] } }),
    someFile(`link/${at}/${evil}`, { type: 'symlink', linkname: evil, content: { kind: 'none' } }),
    someFile(`big/${at}/${evil}`, {
      content: { kind: 'unread', why: evil },
      origin: { class: 'changed', package: package_(evil) },
    }),
  ]);
  const points = all.map((evil) => ({ kind: 'look-alike', place: `/app/${evil}`, says: evil }) as const);
  const base = someModel();
  return someModel({
    files,
    others: all.map((evil) => claimedFile(`site/${evil}`, package_(evil))),
    tags: all,
    points,
    config: {
      ...base.config,
      ...{ entrypoint: all, cmd: all, env: all, exposedPorts: all, volumes: all, history: all },
      ...{ user: all[0] ?? '', workingDir: all[2] ?? '', created: all[4] },
      labels: Object.fromEntries(all.map((evil, at) => [`${at}${evil}`, evil])),
    },
    layers: all.map((evil) => ({
      ...{ digest: `sha256:${'d'.repeat(64)}`, files: 1, bytes: 1, base: evil, createdBy: evil },
    })),
    difference: someDifference({
      settings: all.map((evil) => ({ name: evil, before: [evil], after: { [evil]: evil } })),
      files: all.map((evil, at) =>
        someChange(`app/${at}/${evil}`, {
          facts: [evil],
          from: evil,
          hunks: [{ before: 1, after: 1, lines: [{ change: 'added', text: evil }] }],
        }),
      ),
      packages: all.map((evil) => ({
        ...{
          ecosystem: 'npm',
          name: evil,
          before: evil,
          after: evil,
          class: 'claimed',
          files: 1,
          paths: [evil],
        },
      })),
      newPoints: points,
    }),
  });
}
