import { words, type Line, type Part } from '../marketplace/card/words.ts';
import { compiledText, kindsText } from './kinds/fileGroups.ts';
import type { ReviewDifference, ReviewModel } from './model.ts';
import { unknownBaseText } from './unknownBase.ts';
import { CLASSES, counted, numberText, packagesOf, pointTitle, sizeText } from './words.ts';

/** A row of the first screen: what it is about, in the same words on each face. */
export interface OverviewRow {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What a reviewer is to see at first: what it is, what it runs, whose files are in it, what is pointed out, what changed. */
export function overviewRows(model: ReviewModel): readonly OverviewRow[] {
  const { archive, config } = model;
  return [
    { title: 'Solution', lines: [words`SHA-256 of the archive ${archive.sha256}`] },
    { title: 'Entry point', lines: [commandLine(config.entrypoint)] },
    { title: 'Arguments', lines: [commandLine(config.cmd)] },
    { title: 'User', lines: [userLine(config.user)] },
    { title: 'Files', lines: originLines(model) },
    { title: 'Pointed out', lines: pointLines(model) },
    { title: 'Since approved', lines: sinceLines(model) },
  ];
}

/** A command, each word a value of its own: where one ends can be seen. */
export function commandLine(command: readonly string[]): Line {
  if (command.length === 0) return ['none'];
  return command.flatMap((word, at): Part[] => [...(at === 0 ? [] : [' ']), { value: word }]);
}

export function userLine(user: string): Line {
  if (user === '') return ['none named: the sandbox takes an unprivileged one'];
  return [{ value: user }, ...(isRoot(user) ? [' ', { alarm: 'root' }] : [])];
}

function isRoot(user: string): boolean {
  return /^(0|root)(:.*)?$/s.test(user);
}

/** The claimed ones are as good as their author's word until somebody asks. */
const KNOWN_HOW = ' – countersign solution known fetch asks the registries';

/** Own files first; the claimed ones with what they rest on. */
export function originLines(model: ReviewModel): readonly Line[] {
  const { origins, packages } = model;
  const of = (name: keyof typeof CLASSES): string =>
    `${counted(origins[name].files, 'file')}, ${sizeText(origins[name].bytes)}`;
  const claimed = counted(packagesOf(packages, 'claimed').length, 'package');
  const changed: Part = `${CLASSES.changed.title}: ${of('changed')} – ${CLASSES.changed.says}`;
  const compiled = compiledText(model);
  const base = unknownBaseText(model);
  return [
    [`${CLASSES.own.title}: ${of('own')} – ${CLASSES.own.says}`],
    ...(origins.own.files === 0 ? [] : [[`Of them ${kindsText(model)}`]]),
    ...(base === undefined ? [] : [[base]]),
    ...(compiled === undefined ? [] : [[`Compiled Python: ${compiled}`]]),
    [origins.changed.files === 0 ? changed : { alarm: changed }],
    [`${CLASSES.claimed.title} ${CLASSES.claimed.says}: ${claimed}, ${of('claimed')}`],
    [
      `${CLASSES.known.title} ${CLASSES.known.says}: ${of('known')}${origins.known.files === 0 ? KNOWN_HOW : ''}`,
    ],
  ];
}

function pointLines({ points }: ReviewModel): readonly Line[] {
  if (points.length === 0) return [['nothing']];
  const counts = new Map<string, number>();
  for (const { kind } of points) counts.set(pointTitle(kind), (counts.get(pointTitle(kind)) ?? 0) + 1);
  const kinds = [...counts].map(([title, count]) => `${title} ${numberText(count)}`).join(', ');
  return [[`${counted(points.length, 'place')}: ${kinds}`]];
}

function sinceLines({ difference, notCompared }: ReviewModel): readonly Line[] {
  if (difference === undefined)
    return [
      [{ alarm: 'not compared' }, `: ${notCompared ?? 'no solution was approved before, all of it is new'}`],
    ];
  return [
    ['against ', { value: difference.against.archiveSha256 }, ofOrder(difference)],
    [changeCounts(difference)],
  ];
}

function ofOrder({ against }: ReviewDifference): string {
  return against.order === undefined ? ' (a file that was given)' : ` (order ${against.order})`;
}

export function isSame({ files, packages, settings }: ReviewDifference): boolean {
  return files.length + packages.length + settings.length === 0;
}

/** `2 files changed, 1 added; 3 packages; 1 setting; 2 new places are pointed out` */
export function changeCounts(difference: ReviewDifference): string {
  const { files, packages, settings, newPoints } = difference;
  if (isSame(difference) && newPoints.length === 0) return 'neither a file nor a setting changed';
  const changes = (['changed', 'added', 'removed', 'renamed'] as const)
    .map((change) => [change, files.filter((file) => file.change === change).length] as const)
    .filter(([, count]) => count > 0)
    .map(([change, count]) => `${numberText(count)} ${change}`)
    .join(', ');
  return [
    `files: ${changes === '' ? 'none' : changes}`,
    ...(packages.length === 0 ? [] : [counted(packages.length, 'package')]),
    ...(settings.length === 0 ? [] : [counted(settings.length, 'setting')]),
    ...(newPoints.length === 0 ? [] : [`${counted(newPoints.length, 'place')} pointed out anew`]),
  ].join('; ');
}

/** All that the image says of how it is run and made, beside what the first screen has. */
export function settingRows({
  config,
  imageId,
  tags,
  archive,
  layers,
  origins,
}: ReviewModel): readonly OverviewRow[] {
  const files = Object.values(origins).reduce((sum, each) => sum + each.files, 0);
  const bytes = Object.values(origins).reduce((sum, each) => sum + each.bytes, 0);
  const row = (title: string, line: Line): OverviewRow => ({ title, lines: [line] });
  return [
    row('Working directory', [{ value: config.workingDir === '' ? '/' : config.workingDir }]),
    row('Architecture', [{ value: config.architecture }]),
    row('Archive', [sizeText(archive.size)]),
    row('Contents', [`${counted(files, 'file')}, ${sizeText(bytes)}, in ${counted(layers.length, 'layer')}`]),
    row('Image id', [{ value: imageId }]),
    row('Calls itself', commandLine(tags)),
    row('Created, as it says', config.created === undefined ? ['not said'] : [{ value: config.created }]),
    row('Ports', commandLine(config.exposedPorts)),
    row('Volumes', commandLine(config.volumes)),
    row('Health check', commandLine(config.healthcheck)),
  ];
}

/** Lists of an image's configuration, each whole. */
export function settingLists({
  config,
}: ReviewModel): readonly { readonly title: string; readonly entries: readonly string[] }[] {
  const labels = Object.entries(config.labels).map(([name, value]) => `${name}=${value}`);
  return [
    { title: counted(config.env.length, 'environment variable'), entries: config.env },
    { title: counted(labels.length, 'label'), entries: labels },
    {
      title: counted(
        config.history.length,
        'step of its history, as it tells itself',
        'steps of its history, as it tells itself',
      ),
      entries: config.history,
    },
  ];
}
