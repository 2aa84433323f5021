import { relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/*
 * Says at once of each change that no test noticed which one it is: a run takes hours, and one that is cut off must not
 * have been for nothing.
 */

const TOLD = new Set(['Survived', 'NoCoverage', 'Timeout']);

class SurvivorsReporter {
  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement }) {
    if (!TOLD.has(status)) return;
    const place = `${relative(process.cwd(), fileName)}:${start.line}:${start.column}`;
    console.log(`${status} ${place} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorsReporter)];
