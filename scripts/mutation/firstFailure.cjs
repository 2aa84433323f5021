/*
 * The tests of a file after the first that failed are not run: a mutant is noticed by one. Jest's own `bail` ends runs
 * between files alone, and a mutant that keeps a promise for ever would let each test of a file wait for its end.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  #hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_done') this.#hasFailed ||= test.errors.length > 0;
    if (name === 'test_start' && this.#hasFailed) test.mode = 'skip';
  }
};
