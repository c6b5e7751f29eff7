// Mocha's spec reporter, which also writes its counts to the file that OGPPLAN_COUNTS names: `npm test` sums them.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountingSpec extends Mocha.reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      if (process.env.OGPPLAN_COUNTS) {
        writeFileSync(process.env.OGPPLAN_COUNTS, JSON.stringify({ passes, failures, pending }));
      }
    });
  }
};
