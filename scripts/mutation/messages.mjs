import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/*
 * Says of which texts no mutant is made: those that people read, which tests do not hold word by word. All else is
 * mutated, the codes of errors and the ids of checks too.
 */

/** Calls of which these arguments, by place, are words for people. */
const WORDS = {
  CountersignError: [1, 2],
  checkOf: [1, 3],
  failedCheck: [1, 2],
  impossibleCheck: [1, 2],
  ownCheck: [1],
  same: [1],
  parseCanonical: [1],
  parseEntry: [2],
  verifyDetached: [3],
  openStatement: [2],
  parseStatement: [1],
  readPublicKey: [1],
};

/** What is named so is shown, and nothing else is done with it. */
const SHOWN = /^(?:.*title|titles|detail|mend|other|why|what|sealed|SEALED|late)$/i;

const isText = (node) => node.type === 'StringLiteral' || node.type === 'TemplateLiteral';

/** Whether a text stands in one of the places of a call that are for people, or in what is named so. */
function isMessage(path) {
  for (let at = path; at.parentPath !== null; at = at.parentPath) {
    const { parent, listKey, key } = at;
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
      if (listKey !== 'arguments') return false;
      const { name } = parent.callee;
      return Object.hasOwn(WORDS, name ?? '') && WORDS[name].includes(key);
    }
    const named = parent.type === 'VariableDeclarator' ? parent.id : parent.key;
    if (at.key === 'init' && SHOWN.test(named?.name ?? '')) return true;
    if (at.key === 'value' && SHOWN.test(named?.name ?? '')) return true;
    if (/Statement$|^Program$|Function/.test(parent.type)) return false;
  }
  return false;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'messages', {
    shouldIgnore: (path) => (isText(path.node) && isMessage(path) ? 'words for people' : undefined),
  }),
];
