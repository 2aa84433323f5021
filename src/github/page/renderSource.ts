import type { Source } from '../../marketplace/order/source.ts';
import { codeBlock, codeSpan } from './markdown.ts';

export interface SourceView {
  /** As the customer signed it; undefined where his order names none. */
  readonly signed: Source | undefined;
  /** What the reader holds it against. */
  readonly wanted: { readonly commit?: string; readonly repository?: string };
}

/** One line on what the verdict is about. */
export function renderSource({ signed, wanted }: SourceView): string {
  const of = ({ commit, repository }: Partial<Source>): string =>
    [
      ...(commit === undefined ? [] : [codeSpan(commit)]),
      ...(repository === undefined ? [] : [codeSpan(repository)]),
    ].join(' of ');
  const asked = of(wanted);
  if (signed === undefined)
    return `The order names no source: nothing binds it to ${asked === '' ? 'a commit' : asked}.`;
  const tree = signed.tree === undefined ? '' : `, built from the tree ${codeSpan(signed.tree)}`;
  const said = `The customer signed the order for ${of(signed)}${tree}.`;
  return asked === '' ? said : `Verdict on ${asked}. ${said}`;
}

/** What can be made to look like this page, and what can't. */
export function renderProof(online: readonly string[], offline: readonly string[]): string {
  const said = [
    'Whoever may start a job in this repository with the same permissions, the customer included, can write a page, a comment and a check run that look like these, and an attestation by a workflow of his own.',
    "Nobody can forge what these commands verify, given values that you know from elsewhere than this page: the TEE's and the parties' signatures, with the commit that the customer signed; and which workflow, of which branch, built an archive or verified a report. A workflow of a pull request is as its author wrote it.",
  ];
  const commands = [
    ['Offline, what ran on what', offline],
    ['On GitHub, who attested it', online],
  ] as const;
  const blocks = commands.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [`${title}:\n\n${codeBlock(lines, 'shell')}`],
  );
  return `### What can be forged, and what not\n\n${[said.join(' '), ...blocks].join('\n\n')}`;
}
