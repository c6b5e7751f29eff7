import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { folderWith, run } from './harness';

describe('ogpplan, the arguments', () => {
  const at = async (...args: string[]) => run(args, { cwd: folderWith({}) });
  const help = 'For help: ogpplan --help\n';

  it('prints its version', async () => {
    for (const args of [['--version'], ['-V'], ['check', '--version']]) {
      assert.deepEqual(await at(...args), { code: 0, out: `ogpplan ${version}\n`, err: '' });
    }
  });

  it('prints help, that of a command too', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out } = await at(...args);
      assert.equal(code, 0);
      assert.match(out, /ogpplan score \[PATH\.\.\.\]/);
    }
    for (const args of [
      ['check', '--help'],
      ['help', 'check'],
    ]) {
      assert.match((await at(...args)).out, /--min-severity/);
    }
    assert.doesNotMatch((await at('score', '-h')).out, /--min-severity/);
  });

  it('keeps lines of help short', async () => {
    for (const args of [['--help'], ['check', '--help'], ['score', '--help']]) {
      for (const line of (await at(...args)).out.split('\n')) assert.ok(line.length <= 100, line);
    }
  });

  const mistakes: readonly [args: string[], message: string][] = [
    [[], 'Say what to do: ogpplan check or ogpplan score.'],
    [['chek'], 'There is no command "chek". Did you mean ogpplan check?'],
    [['plan.ogpplan'], 'There is no command "plan.ogpplan". To check it: ogpplan check plan.ogpplan'],
    [['--fix'], '--fix is no option here. Begin with a command: ogpplan check or ogpplan score.'],
    [['check', '--fromat', 'json'], '"ogpplan check" has no option --fromat. Did you mean --format?'],
    [['check', '--wat'], '"ogpplan check" has no option --wat. See ogpplan check --help.'],
    [['check', '-x'], '"ogpplan check" has no option -x. See ogpplan check --help.'],
    [['score', '--fix'], '"ogpplan score" has no option --fix. See ogpplan score --help.'],
    [['check', '--format', 'xml'], '--format xml is unknown. Use pretty or json.'],
    [['check', '--min-severity', 'warn'], '--min-severity warn is unknown. Did you mean warning?'],
    [
      ['check', '--min-severity', 'off'],
      '--min-severity off is unknown. Use error, warning, information, hint.',
    ],
    [
      ['check', '--rule', 'milestone-limits=off'],
      '--rule milestone-limits=off: there is no rule "milestone-limits". Did you mean milestone-limit?',
    ],
    [
      ['check', '--rule', 'milestone-limit=loud'],
      '--rule milestone-limit=loud: "loud" is not a severity. Use error, warning, information, hint or off.',
    ],
    [
      ['check', '--rule', 'milestone-limit'],
      '--rule milestone-limit is not of the form CODE=SEVERITY, for example milestone-limit=off.',
    ],
    [['check', '-', 'a'], '"-" (the standard input) cannot be given together with other paths.'],
    [
      ['check', '--stdin-filename', 'a'],
      '--stdin-filename goes with "-" as the path, which reads the standard input.',
    ],
    [['check', '--diff', '--format', 'json'], '--diff prints a diff; leave out --format json.'],
  ];
  for (const [args, message] of mistakes) {
    it(`names what is wrong with: ogpplan ${args.join(' ')}`, async () => {
      assert.deepEqual(await at(...args), { code: 2, out: '', err: `${message}\n${help}` });
    });
  }

  it('names an option without its value', async () => {
    const { code, err } = await at('check', '--format');
    assert.equal(code, 2);
    assert.match(err, /--format/);
  });

  it('takes what follows -- as paths', async () => {
    const { code, err } = await at('check', '--', '--fix');
    assert.equal(code, 2);
    assert.match(err, /^error: --fix cannot be read/);
  });
});
