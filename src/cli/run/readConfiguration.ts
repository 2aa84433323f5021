import { record, string, unknown } from 'zod';
import { readJsonFile } from '../home/readFiles.ts';

export interface ConfigurationOptions {
  readonly solutionConfiguration?: string;
  readonly dataConfiguration?: readonly string[];
}

/**
 * The content of configuration.json: the solution's part, and one part for each data input.
 *
 * @throws CountersignError `input` for a file that is no JSON object
 */
export async function readConfiguration(options: ConfigurationOptions): Promise<unknown> {
  const { solutionConfiguration, dataConfiguration = [] } = options;
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
