import type { Command } from 'commander';

export interface ConfigurationOptions {
  readonly solutionConfiguration?: string;
  readonly dataConfiguration?: readonly string[];
}

/** What an order and a trial are given their configuration by: the same options, so that the same files do. */
export function addConfigurationOptions(command: Command): void {
  command
    .option('--solution-configuration <file>', 'JSON for /sp/configurations/configuration.json: solution')
    .option('--data-configuration <file...>', 'JSON for /sp/configurations/configuration.json: data');
}

/**
 * The content of configuration.json: the solution's part, and one part for each data input.
 *
 * @throws CountersignError `input` for a file that is no JSON object
 */
export async function readConfiguration(options: ConfigurationOptions): Promise<unknown> {
  const { solutionConfiguration, dataConfiguration = [] } = options;
  const { record, string, unknown } = await import('zod');
  const { readJsonFile } = await import('./home/readFiles.ts');
  const any = record(string(), unknown());
  const solution =
    solutionConfiguration === undefined
      ? {}
      : await readJsonFile(solutionConfiguration, 'the solution configuration', any);
  const data = await Promise.all(
    dataConfiguration.map((file) => readJsonFile(file, 'the data configuration', any)),
  );
  return { solution, data };
}
