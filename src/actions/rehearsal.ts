import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError, messageOf } from '../errors.ts';
import type { Rehearsed } from '../flow/rehearse.ts';
import { flag, line, oneOf, optional, text, wholeNumber } from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import type { SlotInfo } from '../marketplace/offer.ts';
import type { VerdictView } from '../github/page/renderVerdict.ts';
import type { ReviewView } from '../review/reviewView.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { amount } from '../job/inputs/partyInputs.ts';
import { SHOW_FILES, withheldFiles } from '../job/shownFiles.ts';
import { requirePath } from '../job/requirePath.ts';
import { BUILD_INPUTS, buildOptions, SECRET_INPUTS } from '../job/solution/buildInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { makeDirectory } from '../text/makeDirectory.ts';

export const INPUTS = {
  solution: line(),
  data: line(),
  model: optional(line()),
  ...BUILD_INPUTS,
  ...SECRET_INPUTS,
  configuration: optional(text(), '{}'),
  slot: optional(text()),
  minutes: optional(amount({ min: 0.1, max: 360 })),
  'memory-mib': optional(wholeNumber({ min: 16, max: 16_777_216 })),
  sandbox: optional(oneOf('docker', 'podman', 'bubblewrap')),
  output: optional(line(), 'rehearsal'),
  cache: flag(true),
  known: optional(line()),
  html: optional(line()),
  'show-files': SHOW_FILES,
  'fail-on': optional(oneOf('error', 'never'), 'error'),
};

type RehearsalInputs = Inputs<typeof INPUTS>;

const HEAD =
  '# 🎭 Rehearsal\n\nOn sample data, by parties made for this run. What a data owner would be shown is below.';

/** The whole flow on sample data, by parties made for this one run, with the simulated TEE. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { readJsonInput } = await import('../job/readJson.ts');
  const { value: configuration } = await readJsonInput(inputs.configuration, 'configuration');
  for (const name of ['solution', 'data', 'model', 'known'] as const) await requirePath(inputs[name], name);
  const archive = await takeArchive(context, inputs);
  const view = await reviewOf(context, inputs, archive);
  const show = async (head: string): Promise<void> => {
    const { showReview } = await import('../job/showReview.ts');
    const name = `review-${view.review.archive.sha256.slice(0, 12)}`;
    const { page, html } = await showReview(context, {
      view,
      head,
      name,
      directory: inputs.output,
      html: inputs.html,
    });
    context.setOutputs({ page: page ?? '', html });
  };
  await makeDirectory(inputs.output);
  const rehearsed = await rehearse(context, inputs, archive, configuration).catch(async (error: unknown) => {
    // What went wrong is what the step ends with.
    await show(HEAD).catch((second: unknown) => {
      context.warn(messageOf(second));
    });
    throw error;
  });
  const reportPath = join(inputs.output, 'report.json');
  await writeFile(reportPath, `${JSON.stringify(rehearsed.report, null, 2)}\n`);
  const { readLogTail } = await import('../job/log/readTail.ts');
  const log = await readLogTail(rehearsed.result.path);
  const verdict = await viewOf(rehearsed, reportPath, log);
  const { overallOf, renderVerdict, statusOf, titleOf } = await import('../github/page/renderVerdict.ts');
  await show([HEAD, renderVerdict(verdict)].join('\n\n'));
  context.setOutputs({
    verdict: statusOf(verdict),
    run: verdict.run.status,
    hash: rehearsed.solution.hash.hash,
    result: rehearsed.result.path,
    report: reportPath,
    'exit-status': rehearsed.verdict.resultDetails?.exitStatus ?? '',
  });
  if (verdict.run.status === 'failed') log.forEach(context.log);
  // The last line of the log is the verdict, whichever it is.
  if (overallOf(verdict) === 'passed' || inputs.failOn === 'never') context.notice(titleOf(verdict));
  else
    throw new CountersignError(verdict.run.status === 'failed' ? 'run-failed' : 'refused', titleOf(verdict), {
      mend: `Read the end of the log in the summary, and ${join(rehearsed.result.path, 'execution.log')}.`,
    });
}

/** What the owner of the data will be shown. */
async function reviewOf(
  context: ActionContext,
  inputs: RehearsalInputs,
  archive: string,
): Promise<ReviewView> {
  const { reviewArchive } = await import('../flow/review/reviewArchive.ts');
  const withheld = withheldFiles(
    context,
    inputs.showFiles,
    'countersign solution build and countersign solution review --html',
  );
  const known = inputs.known === undefined ? {} : { known: inputs.known };
  const notCompared = 'a rehearsal does not know what the owner approved last';
  const review = await reviewArchive({ archive, notCompared, ...known });
  return { review, ...(withheld === undefined ? {} : { withheld }) };
}

async function takeArchive(context: ActionContext, inputs: RehearsalInputs): Promise<string> {
  if ((await stat(inputs.solution)).isFile()) return inputs.solution;
  const { buildCached } = await import('../job/solution/buildCached.ts');
  const directory = await context.temporaryDirectory();
  const built = await buildCached(context, {
    directory: inputs.solution,
    name: 'solution',
    output: join(directory, 'solution.tar.gz'),
    options: buildOptions(inputs, inputs.solution),
    cache: inputs.cache,
  });
  return built.archive;
}

async function rehearse(
  context: ActionContext,
  inputs: RehearsalInputs,
  archive: string,
  configuration: unknown,
): Promise<Rehearsed> {
  const flow = await import('../flow/rehearse.ts');
  const { maskResource } = await import('../job/inputs/resourceInput.ts');
  const { chooseSandbox } = await import('../tee/sandbox/chooseSandbox.ts');
  const env =
    inputs.sandbox === undefined ? context.env : { ...context.env, COUNTERSIGN_SANDBOX: inputs.sandbox };
  return flow.rehearse({
    archive,
    data: inputs.data,
    ...(inputs.model === undefined ? {} : { model: inputs.model }),
    configuration,
    slot: await slotOf(inputs),
    scratch: join(await context.temporaryDirectory(), 'rehearsal'),
    output: inputs.output,
    sandbox: () => (context.services.sandbox ?? chooseSandbox)(env),
    say: context.log,
    signal: context.signal,
    onResource: (resource) => {
      maskResource(resource, context.secrets);
    },
  });
}

/** Where neither a slot nor an input says how long. */
const MINUTES = 10;

/** The TEE's slot, as the operator's slot-info.json has it; the other inputs say what it does not, or something else. */
async function slotOf(inputs: RehearsalInputs): Promise<SlotInfo> {
  const { slotInfoFile } = await import('../marketplace/infoFiles.ts');
  const { checkShape, readJsonInput } = await import('../job/readJson.ts');
  const given =
    inputs.slot === undefined ? { value: { info: {}, usage: {} } } : await readJsonInput(inputs.slot, 'slot');
  const { info, usage, ...rest } = checkShape(given, 'slot', slotInfoFile);
  const minutes = inputs.minutes ?? (usage.maxTimeMinutes > 0 ? usage.maxTimeMinutes : MINUTES);
  return {
    ...rest,
    info: { ...info, ...(inputs.memoryMib === undefined ? {} : { ram: inputs.memoryMib * 1024 * 1024 }) },
    usage: { ...usage, maxTimeMinutes: minutes },
  };
}

async function viewOf(
  { verdict, solution, data, model, result }: Rehearsed,
  reportPath: string,
  log: readonly string[],
): Promise<VerdictView> {
  const { verdictView } = await import('../job/verdict/verdictView.ts');
  const { metricsIn } = await import('../job/metricsIn.ts');
  return verdictView(verdict, {
    solutionHash: solution.hash.hash,
    dataHashes: [data, ...(model === undefined ? [] : [model])].map(({ hash }) => hash.hash),
    reportPath,
    resultPath: result.path,
    ...(await metricsIn(result.path)),
    log,
  });
}
