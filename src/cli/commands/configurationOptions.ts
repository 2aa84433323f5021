import type { Command } from 'commander';

/** What an order and a trial are given their configuration by: the same options, so that the same files do. */
export function addConfigurationOptions(command: Command): void {
  command
    .option('--solution-configuration <file>', 'JSON for /sp/configurations/configuration.json: solution')
    .option('--data-configuration <file...>', 'JSON for /sp/configurations/configuration.json: data');
}
