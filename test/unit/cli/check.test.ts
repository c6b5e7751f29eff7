import assert from 'node:assert/strict';
import { folderWith, onlyMilestoneLimit, planWith, run } from './harness';

describe('ogpplan check', () => {
  it('prints findings as JSON, sorted by file and position', async () => {
    const cwd = folderWith({ 'b.ogpplan': planWith(7), 'a/c.ogpplan': planWith(6), 'd.txt': 'no plan' });
    const { code, out, err } = await onlyMilestoneLimit(['check', '--format', 'json'], { cwd });
    const findings = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.deepEqual(
      findings.map((finding: { file: string }) => finding.file),
      ['a/c.ogpplan', 'b.ogpplan'],
    );
    const line = planWith(6).split('\n').indexOf('        title: Publish part 6 of the register');
    assert.deepEqual(findings[0], {
      file: 'a/c.ogpplan',
      path: '/commitments/0/milestones/5',
      code: 'milestone-limit',
      severity: 'warning',
      message: findings[0].message,
      range: { start: { line, character: 15 }, end: { line, character: 45 } },
      commitment: 'open-contracts',
      milestone: 'step-6',
      fix: null,
    });
    assert.match(findings[0].message, /has 6 milestones/);
    assert.deepEqual(Object.keys(findings[0]), [
      'file',
      'path',
      'code',
      'severity',
      'message',
      'range',
      'commitment',
      'milestone',
      'fix',
    ]);
  });

  it('prints an empty array where there is nothing to say', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(2) });
    const { code, out } = await onlyMilestoneLimit(['check', '--format=json', '.'], { cwd });
    assert.deepEqual([code, out], [0, '[]\n']);
  });

  it('prints findings for people, with source, carets and a summary', async () => {
    const cwd = folderWith({ 'plans/a.ogpplan': planWith(7), 'plans/b.ogpplan': planWith(1) });
    const { code, out, err } = await onlyMilestoneLimit(['check', 'plans'], { cwd });
    assert.equal(code, 1);
    assert.equal(err, '');
    const number = planWith(7).split('\n').indexOf('        title: Publish part 6 of the register') + 1;
    const [message] =
      /^ {2}Commitment 'Publish every public contract' has 7 milestones.*?(?=\n {4})/ms.exec(out) ?? [];
    assert.equal(
      out,
      `plans/a.ogpplan

  ${number}:16  warning  milestone-limit
${message}
    ${number} |         title: Publish part 6 of the register
       |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2 plans, 1 problem (1 warning)
`,
    );
  });

  it('uses colours on a terminal only, unless told otherwise', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(6) });
    const coloured = async (terminal: number | undefined, env: Record<string, string>) => {
      const outcome = await onlyMilestoneLimit(['check'], { cwd, env, ...(terminal && { terminal }) });
      return outcome.out.includes('\u001b[');
    };
    assert.equal(await coloured(undefined, {}), false);
    assert.equal(await coloured(80, {}), true);
    assert.equal(await coloured(80, { TERM: 'dumb' }), false);
    assert.equal(await coloured(80, { NO_COLOR: '1' }), false);
    assert.equal(await coloured(undefined, { FORCE_COLOR: '1' }), true);
    assert.equal(await coloured(80, { FORCE_COLOR: '0' }), false);
  });

  it('lets --min-severity decide what is shown and the exit code', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(6) });
    const at = (...more: string[]) => onlyMilestoneLimit(['check', ...more], { cwd });
    assert.equal((await at('--min-severity', 'warning')).code, 1);
    const above = await at('--min-severity', 'error');
    assert.deepEqual([above.code, above.out], [0, '1 plan, no problems\n']);
  });

  it('shows hints only when asked', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(6) });
    const at = (...more: string[]) =>
      onlyMilestoneLimit(['check', '--rule', 'milestone-limit=hint', ...more], { cwd });
    assert.equal((await at()).code, 0);
    assert.match((await at('--min-severity', 'hint')).out, /\(1 hint\)/);
  });

  it('sets rules on the command line; the last counts', async () => {
    const cwd = folderWith({ 'a.ogpplan': planWith(6) });
    const off = await onlyMilestoneLimit(['check', '--rule', 'milestone-limit=off'], { cwd });
    assert.equal(off.code, 0);
    const args = ['check', '--rule', 'milestone-limit=off', '--rule', 'milestone-limit=error'];
    assert.match((await onlyMilestoneLimit(args, { cwd })).out, /1 problem \(1 error\)/);
  });

  it('reads the standard input, under a name of its own', async () => {
    const cwd = folderWith({});
    const stdin = planWith(6);
    const args = ['check', '-', '--format', 'json'];
    const unnamed = await onlyMilestoneLimit(args, { cwd, stdin });
    assert.deepEqual([unnamed.code, JSON.parse(unnamed.out)[0].file], [1, '-']);
    const named = await onlyMilestoneLimit([...args, '--stdin-filename', 'plans/x.ogpplan'], { cwd, stdin });
    assert.equal(JSON.parse(named.out)[0].file, 'plans/x.ogpplan');
  });

  it('gives positions as an editor does, without the byte order mark', async () => {
    const cwd = folderWith({ 'a.ogpplan': `\ufeff# a comment\r\n${planWith(6).replaceAll('\n', '\r\n')}` });
    const { out } = await onlyMilestoneLimit(['check', '--format', 'json'], { cwd });
    const line = planWith(6).split('\n').indexOf('        title: Publish part 6 of the register') + 1;
    assert.deepEqual(JSON.parse(out)[0].range.start, { line, character: 15 });
  });

  it('says what cannot be read, and goes on', async () => {
    const cwd = folderWith({
      'a.ogpplan': planWith(6),
      'wide.ogpplan': Buffer.from('\ufeffogpplan: 1', 'utf16le'),
    });
    const paths = ['a.ogpplan', 'missing.ogpplan', 'wide.ogpplan', 'none/*.ogpplan'];
    const { code, out, err } = await onlyMilestoneLimit(['check', ...paths], { cwd });
    assert.equal(code, 2);
    assert.match(out, /1 plan, 1 problem/);
    assert.equal(
      err,
      `error: missing.ogpplan cannot be read: there is no such file or folder.
error: none/*.ogpplan cannot be read: no plan (*.ogpplan) matches it.
error: wide.ogpplan cannot be read: it is saved as UTF-16; save it as UTF-8.
`,
    );
  });

  it('checks what is not UTF-8 all the same, and says so', async () => {
    const bytes = Buffer.concat([Buffer.from(planWith(6)), Buffer.from([0x23, 0x20, 0xe9, 0x0a])]);
    const cwd = folderWith({ 'a.ogpplan': bytes });
    const { code, out, err } = await onlyMilestoneLimit(['check'], { cwd });
    assert.deepEqual([code, /1 problem/.test(out)], [1, true]);
    assert.match(err, /^warning: a\.ogpplan:\d+: not UTF-8;/);
  });

  it('says that a folder holds no plans', async () => {
    const cwd = folderWith({ 'docs/a.txt': '' });
    assert.deepEqual(await run(['check', 'docs'], { cwd }), {
      code: 0,
      out: '',
      err: 'note: no plans (*.ogpplan) in docs.\n',
    });
    const json = await run(['check', '--format', 'json'], { cwd });
    assert.deepEqual([json.code, json.out], [0, '[]\n']);
  });

  it('never writes what a plan says to the terminal as it is', async () => {
    const evil = 'Publish \\e[31mevery\\u202e contract';
    const text = planWith(6).replace('title: Publish every public contract', `title: "${evil}"`);
    const { out } = await onlyMilestoneLimit(['check'], { cwd: folderWith({ 'a.ogpplan': text }) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('survives any text', async () => {
    const texts = [
      '',
      '\n',
      '- ',
      '[[[[',
      '{',
      '\0',
      'ogpplan',
      '&a *a',
      '"',
      '%',
      '<<<<<<< HEAD',
      `${'['.repeat(5000)}`,
    ];
    const files = Object.fromEntries(texts.map((text, index) => [`${index}.ogpplan`, text]));
    for (const command of ['check', 'score']) {
      const { code, err } = await run([command, '--format', 'json'], { cwd: folderWith(files) });
      assert.notEqual(code, 2, err);
    }
  });
});
