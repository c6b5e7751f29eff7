// How our Mocha runs report: test by test, or by dots where there are too many to read. Also writes the counts to the
// file that OGPPLAN_COUNTS names: `npm test` sums them.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

const readableTests = 100;

module.exports = class CountingReporter {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    const { Dot, Spec } = Mocha.reporters;
    this.shown = new (runner.total > readableTests ? Dot : Spec)(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.OGPPLAN_COUNTS) {
        writeFileSync(process.env.OGPPLAN_COUNTS, JSON.stringify({ passes, failures, pending }));
      }
    });
  }
};
