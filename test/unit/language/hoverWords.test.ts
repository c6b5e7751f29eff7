import assert from 'node:assert/strict';
import { workspaceOf } from '../workspaceOf';
import { hoverOver, none } from './hovering';

describe('hover', () => {
  describe('on a date', () => {
    const period = 'period:\n  start: 2020-09-01\n  end: 2022-08-31\n';
    const dated = (lines: string) => `ogpplan: 1\nedition: 2019\n${period}commitments:\n  - id: a\n${lines}`;

    it('tells the weekday, how far into the plan it is, and how long until that ends', () => {
      const { text, covered } = hoverOver(dated('    end: 2021-07‸-15\n'), none);
      assert.match(text, /^\*\*Thursday, 15 July 2021\*\* – month 11 of 24 of the plan\n/);
      assert.match(text, /Until the plan ends on 31 August 2022:\* 412 days/);
      assert.match(text, /section 4\.1\.1/);
      assert.equal(covered, '2021-07-15');
    });

    it('says what a month without a day means', () => {
      const end = hoverOver(dated('    end: 2021-0‸7\n'), none).text;
      assert.match(end, /^\*\*Saturday, 31 July 2021\*\*/);
      assert.match(end, /means its last day here/);
      const start = hoverOver(dated('    start: 2021-0‸7\n'), none).text;
      assert.match(start, /^\*\*Thursday, 1 July 2021\*\*[\s\S]*its first day/);
    });

    it('says how long the commitment takes, and where in it a milestone is due', () => {
      const milestone =
        '    start: 2020-09\n    end: 2021-08\n    milestones:\n      - title: A\n        end: 2021-0‸2\n';
      assert.match(
        hoverOver(dated(milestone), none).text,
        /month 6 of 24 of the plan and month 6 of 12 of the commitment/,
      );
      const own = '    start: 2020-09\n    end: 2021-0‸8\n';
      assert.match(
        hoverOver(dated(own), none).text,
        /The commitment lasts 12 months, first and last day included/,
      );
      const plan = dated('').replace('2022-08-31', '2022-08‸-31');
      assert.match(
        hoverOver(plan, none).text,
        /^\*\*Wednesday, 31 August 2022\*\*\n[\s\S]*The plan lasts 24 months/,
      );
    });

    it('says how far outside the plan it is', () => {
      assert.match(hoverOver(dated('    end: 2022-11‸-30\n'), none).text, /– 3 months after the plan ends/);
      assert.match(hoverOver(dated('    start: 2020-08‸-31\n'), none).text, /one day before the plan starts/);
      assert.doesNotMatch(hoverOver(dated('    end: 2022-11‸-30\n'), none).text, /Until/);
    });

    it('counts what is submitted and amended from the day it was due', () => {
      const due = 'edition: 2019\ndue: 2020-08-31\n';
      assert.match(
        hoverOver(`${due}submitted: 2020-09-‸15\n`, none).text,
        /15 days after the plan was due on 31 August 2020/,
      );
      const amended = 'amendments:\n  - date: 2021-08‸-31\n';
      assert.match(hoverOver(due + amended, none).text, /12 months after the plan was due/);
    });

    it('says what another way of writing is taken for, or that it is not certain', () => {
      const other = hoverOver(dated('    end: 31/08/2‸022\n'), none).text;
      assert.match(other, /^\*\*Wednesday, 31 August 2022\*\*[\s\S]*To be written `2022-08-31`/);
      const unsure = hoverOver(dated('    end: 03/04/‸2021\n'), none).text;
      assert.match(
        unsure,
        /not certain which day this is[\s\S]*`2021-03-04` or `2021-04-03`|`2021-04-03` or `2021-03-04`/,
      );
      assert.match(hoverOver(dated('    end: 2022-02‸-30\n'), none).text, /calendar does not have/);
      assert.equal(hoverOver(dated('    end: TB‸D\n'), none).hover, undefined);
    });
  });

  describe('on an agency', () => {
    const register = `agencies:
  mof: { name: Ministry of Finance, acronym: MoF, kind: government, aliases: [Treasury] }
  trust: { name: Trust, kind: civil-society }
`;
    const plan = (last: string) =>
      `edition: 2019\n${register}commitments:
  - { id: a, title: Open contracts, lead: mof, supporting: [trust] }
  - { id: b, title: Open budgets, lead: Treasury, supporting: [trust, mof] }
  - id: c
    title: Open courts
    supporting: [mof]
    milestones: [{ title: A, lead: trust }]
${last}`;

    it('tells its name and kind, and what it leads and supports', () => {
      const { text, covered } = hoverOver(plan('    lead: tru‸st\n'), none);
      assert.match(text, /^\*\*Trust\*\* – Civil society organisation\n/);
      assert.match(text, /Leads one commitment:\*\n\n- Open courts\n/);
      assert.match(text, /Supports 2 commitments:\*\n\n- Open contracts\n- Open budgets\n/);
      assert.match(text, /section 4\.1\.1/);
      assert.equal(covered, 'trust');
    });

    it('knows it by its other names, in lists, milestones, the register and proposals', () => {
      for (const [place, name] of [
        [plan('').replace('lead: Treasury', 'lead: Treas‸ury'), 'Treasury'],
        [plan('').replace('[trust, mof]', '[trust, m‸of]'), 'mof'],
        [plan('').replace('  mof:', '  m‸of:'), 'mof'],
        [plan('development-process: { feedback: [{ proposal: A, from: m‸of }] }\n'), 'mof'],
        [plan('').replace('supporting: [mof]', 'supporting:\n    - m‸of'), 'mof'],
      ] as const) {
        const { text, covered } = hoverOver(place, none);
        assert.match(text, /^\*\*Ministry of Finance \\\(MoF\\\)\*\*/, place);
        assert.match(text, /Leads 2 commitments:\*\n\n- Open contracts\n- Open budgets/, place);
        assert.match(text, /Supports one commitment:\*\n\n- Open courts/, place);
        assert.match(text, /Also written:\* Treasury/, place);
        assert.equal(covered, name);
      }
    });

    it('names milestones where it does no more, and says where nobody names it', () => {
      assert.match(
        hoverOver(plan('').replace('lead: trust', 'lead: tru‸st'), none).text,
        /Has milestones in one commitment/,
      );
      assert.match(
        hoverOver(`${register.replace('  trust:', '  tr‸ust:')}`, none).text,
        /No commitment names it yet/,
      );
    });

    it('counts what is too much to name', () => {
      const many = Array.from({ length: 9 }, (_, n) => `  - { id: c${n}, title: T${n}, lead: mof }\n`).join(
        '',
      );
      const { text } = hoverOver(`${register.replace('  mof:', '  m‸of:')}commitments:\n${many}`, none);
      assert.match(text, /Leads 9 commitments:[\s\S]*- T4\n- … and 4 more/);
      assert.doesNotMatch(text, /T5/);
    });

    it('has nothing to say of one that is not registered', () => {
      assert.equal(hoverOver(plan('    lead: no‸body\n'), none).hover, undefined);
    });
  });

  describe('on a choice', () => {
    it('tells what each means', () => {
      for (const [place, said] of [
        ['edition: 20‸19\n', /^\*\*2019\*\* – Plans of 2018 to 2021/],
        ['kind: lo‸cal\n', /OGP Local/],
        ['stage: draf‸ting\n', /Being written/],
        ['agencies:\n  a:\n    kind: indep‸endent\n', /Independent public body[\s\S]*Ombudsperson/],
        ['development-process:\n  feedback:\n    - outcome: decl‸ined\n', /Declined[\s\S]*Say why/],
        ['commitments:\n  - milestones:\n      - status: ongo‸ing\n', /Carried on/],
        ['commitments:\n  - milestones:\n      - intermediate: tr‸ue\n', /two-year milestone/],
        [
          'commitments:\n  - policy-areas: [aid, open-d‸ata]\n',
          /^\*\*open-data\*\* – Open data[\s\S]*machines read/,
        ],
        ['commitments:\n  - policy-areas:\n    - youth‸\n', /Youth/],
      ] as const) {
        assert.match(hoverOver(place, none).text, said, place);
      }
    });

    it('has nothing to say of words of the author’s own', () => {
      assert.equal(hoverOver('commitments:\n  - policy-areas: [fis‸h]\n', none).hover, undefined);
      assert.equal(hoverOver('kind: reg‸ional\n', none).hover, undefined);
    });

    it('tells the titles of goals and targets, in the languages of the plan', () => {
      const goal = hoverOver('languages: [es]\ncommitments:\n  - sdgs: [1‸6]\n', none).text;
      assert.match(goal, /^\*\*Goal 16\*\* – Peace, justice and strong institutions · Paz, justicia/);
      assert.match(goal, /- 16\.10 Public access to information/);
      const target = hoverOver('commitments:\n  - sdgs:\n      - 16.‸6\n', none).text;
      assert.match(target, /^\*\*Target 16\.6\*\* – Effective, accountable[\s\S]*Of goal 16/);
      assert.equal(hoverOver('commitments:\n  - sdgs: [18‸]\n', none).hover, undefined);
    });

    it('tells the name of a language, also where a text says it in several', () => {
      assert.match(
        hoverOver('languages: [e‸s, en]\n', none).text,
        /^\*\*Spanish\*\* – the administrative language/,
      );
      const { text, covered } = hoverOver(
        'languages: [es, en]\ntitle:\n  es: Un plan\n  e‸n: A plan\n',
        none,
      );
      assert.match(text, /^\*\*English\*\* – a language of this plan/);
      assert.equal(covered, 'en');
      assert.match(
        hoverOver('languages: [es]\ntitle: { f‸r: Un plan }\n', none).text,
        /not among the languages/,
      );
    });
  });

  describe('on another plan', () => {
    const workspace = workspaceOf({
      'file:///plans/old.ogpplan': `edition: 2015
title: The second *plan*
period: { start: 2018-09-01, end: 2020-08-31 }
commitments:
  - { id: e-tenders, title: Tenders online }
`,
    });
    const options = { ...none, workspace };

    it('tells title and period of the plan that a path leads to', () => {
      for (const place of [
        'previous-plan: old.og‸pplan\n',
        'commitments:\n  - continues: { plan: old.og‸pplan, commitment: e-tenders }\n',
      ]) {
        const { text, covered } = hoverOver(place, options);
        assert.match(text, /^\*\*The second \\\*plan\\\*\*\* – 1 September 2018 to 31 August 2020/, place);
        assert.match(text, /rules of 2015 and has one commitment/);
        assert.equal(covered, 'old.ogpplan');
      }
    });

    it('tells the title of the commitment that is carried on', () => {
      for (const place of [
        'previous-plan: old.ogpplan\ncommitments:\n  - continues: e-ten‸ders\n',
        'commitments:\n  - continues:\n      plan: old.ogpplan\n      commitment: e-ten‸ders\n',
      ]) {
        const { text, covered } = hoverOver(place, options);
        assert.match(text, /^\*\*Tenders online\*\*\n\nCommitment of \*The second/, place);
        assert.equal(covered, 'e-tenders');
      }
    });

    it('has nothing to say of what it does not know', () => {
      for (const place of [
        'previous-plan: https://exam‸ple.org/plan\n',
        'previous-plan: no.ogp‸plan\n',
        'previous-plan: old.ogpplan\ncommitments:\n  - continues: el‸se\n',
      ]) {
        assert.equal(hoverOver(place, options).hover, undefined, place);
      }
    });
  });

  describe('on a comment that silences a rule', () => {
    const silenced = '# ogpplan-ignore milestone-limit, miles‸tones-missing -- agreed\ntitle: A\n';

    it('explains the rule, how severe it is here, and leads to its page', () => {
      const { text, covered } = hoverOver(silenced, { ...none, pageOf: (code) => `rules:/${code}.md` });
      assert.match(text, /^\*\*.*\*\* · `milestones-missing`\n\n\*In this plan:\* warning\./);
      assert.match(text, /rules:\/milestones-missing\.md/);
      assert.equal(covered, 'milestones-missing');
    });

    it('says where the settings have it otherwise', () => {
      const settings = { 'milestones-missing': 'off' } as const;
      assert.match(hoverOver(silenced, { ...none, settings }).text, /In this plan:\* off by your settings\./);
    });

    it('has nothing to say of other words', () => {
      for (const place of [
        '# ogpplan-igno‸re milestone-limit\n',
        '# ogpplan-ignore milestone-limit -- agr‸eed\n',
        '# ogpplan-ignore no-su‸ch\n',
      ]) {
        assert.equal(hoverOver(`${place}title: A\n`, none).hover, undefined, place);
      }
    });
  });
});
