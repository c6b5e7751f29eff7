// What each character of a plan is coloured as. Under each line stands its drawing, one letter a character:
//
//   K key of the format  k other key  x x-key  L language  V value id  A agency id  I id of a commitment
//   D date  N number  C choice  B true/false  0 nothing  t text  T block text  q " quoted  e E escape  c # comment
//   G ogpplan-ignore  R rule code  & * a anchor, alias  M merge  ! tag  | + block header  - : , [ ] { } ? = %
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { planFields } from '../../server/src/plan/schema/plan';
import { grammarText } from '../../syntaxes/source/grammar';
import { draw, grammarFile, loadGrammar } from './grammar/tokenizer';

/** Title → lines, each followed by its drawing. Lines are drawn one after the other, as in a file. */
const drawings: Record<string, string> = {
  'the head of a plan': `
ogpplan: 1          # format version
KKKKKKK: N          # cccccc ccccccc
edition: 2019
KKKKKKK: NNNN
kind: national
KKKK: CCCCCCCC
stage: "drafting"
KKKKK: "CCCCCCCC"
participant: Belize
KKKKKKKKKKK: tttttt
title: Belize Action Plan 2020–2022
KKKKK: tttttt tttttt tttt ttttttttt
languages: [en, es-BZ]
KKKKKKKKK: [LL, LLLLL]
period:
KKKKKK:
  start: 2020-09-01
  KKKKK: DDDDDDDDDD
  end: '2022-08'
  KKK: "DDDDDDD"
due: 31/08/2020
KKK: tttttttttt`,

  'texts keep their numbers, signs and colons': `
contact:
KKKKKKK:
  name: Jane Doe#5 # not the text
  KKKK: tttt ttttt # ccc ccc cccc
  phone: 0501234
  KKKKK: ttttttt
  email: http://x.org:80/#top
  KKKKK: tttttttttttttttttttt`,

  'keys that are not of the format': `
x-home: &h 12
xxxxxx: &a NN
colour: 2020-01-01
kkkkkk: DDDDDDDDDD
a longer key: true
k kkkkkk kkk: BBBB
"title": ~
KKKKKKK: 0
'owner': -1.5
kkkkkkk: NNNN
title :
KKKKK :`,

  'the register': `
agencies:
KKKKKKKK:
  public-service:
  AAAAAAAAAAAAAA:
    name: Ministry of the Public Service
    KKKK: tttttttt tt ttt tttttt ttttttt
    kind: government
    KKKK: CCCCCCCCCC
    aliases: [Min. of Public Service]
    KKKKKKK: [tttt tt tttttt ttttttt]
  contact: { name: An odd id, kind: media }
  AAAAAAA: { KKKK: tt ttt tt, KKKK: CCCCC }`,

  'who does it: ids stand out, names do not': `
commitments:
KKKKKKKKKKK:
  - id: open-contracts
  - KK: IIIIIIIIIIIIII
    lead: public-service
    KKKK: AAAAAAAAAAAAAA
    supporting: [mof, Ministry of Finance, "trust"]
    KKKKKKKKKK: [AAA, tttttttt tt ttttttt, "AAAAA"]
  - id: 01
  - KK: II
    lead: Ministry of Finance
    KKKK: tttttttt tt ttttttt
    supporting:
    KKKKKKKKKK:
      - mof
      - AAA
      - Ministry of
      - tttttttt tt
        Health
        tttttt
      - 'trust' # c
      - "AAAAA" # c`,

  'values as a map, a list, a list of maps': `
values:
KKKKKK:
  transparency: Publishes 2020
  VVVVVVVVVVVV: ttttttttt tttt
  inclusion: |
  VVVVVVVVV: |
    transparency: none
    TTTTTTTTTTTTT TTTT
  openness: x
  kkkkkkkk: t
values:
KKKKKK:
  - accountability
  - VVVVVVVVVVVVVV
  - transparency: why
  - VVVVVVVVVVVV: ttt
  - Access to information
  - tttttt tt ttttttttttt
values: public-participation
KKKKKK: VVVVVVVVVVVVVVVVVVVV
values: { technology-and-innovation: x }
KKKKKK: { VVVVVVVVVVVVVVVVVVVVVVVVV: t }`,

  'a value id is a key of its own elsewhere': `
development-process:
KKKKKKKKKKKKKKKKKKK:
  inclusion: text
  KKKKKKKKK: tttt`,

  'the rest of a commitment': `
- policy-areas: [open-data, Open stuff]
- KKKKKKKKKKKK: [CCCCCCCCC, tttt ttttt]
  sdgs: [16, 16.6]
  KKKK: [NN, NNNN]
  continues: e-tenders
  KKKKKKKKK: IIIIIIIII
  milestones:
  KKKKKKKKKK:
  - title: No dash is deeper
  - KKKKK: tt tttt tt tttttt
    start: 2020-10
    KKKKK: DDDDDDD
    status: ongoing
    KKKKKK: CCCCCCC
    intermediate: true
    KKKKKKKKKKKK: BBBB`,

  'two languages': `
title:
KKKKK:
  es: Gobierno abierto
  LL: tttttttt ttttttt
  en-GB: "Open"
  LLLLL: "qqqq"`,

  'block texts are prose and nothing else': `
description: |
KKKKKKKKKKK: |
  title: no key
  TTTTTT TT TTT
  # no comment
  T TT TTTTTTT
  - no item [ "
  T TT TTTT T T

    *deeper
    TTTTTTT
results: >-   # a comment
KKKKKKK: |+   # c ccccccc
      first
      TTTTT
   # left of the text
   # cccc cc ccc cccc
      # right of it
      T TTTTT TT TT
  late
  TTTT
ambition: |2+
KKKKKKKK: |++
      first
      TTTTT
   # text
   T TTTT
title: Over
KKKKK: tttt`,

  'block texts in lists, with properties, before a comment at the margin': `
- !!str |
- !!!!! |
  text: text
  TTTTT TTTT
- problem: &p >
- KKKKKKK: &a |
    text
    TTTT
   - text
   T TTTT
# comment
# ccccccc
- next
- tttt`,

  'no header of a block text': `
title: > 5 people
KKKKK: t t tttttt
title: |x
KKKKK: tt`,

  'plain texts over several lines': `
introduction: It is: so
KKKKKKKKKKKK: tt ttt tt
  and - on
  ttt t tt
  - and on
  t ttt tt

  key: text # comment
  tttt tttt # ccccccc
title:
KKKKK:
  Begins below
  tttttt ttttt
  - and goes on
  t ttt tttt tt
due: x
KKK: t`,

  'quoted texts': `
title: "Say \\"yes\\", \\u00e9 \\q" # c
KKKKK: "qqq eeqqqeeq eeeeee EE" # c
title: 'It''s # no comment'
KKKKK: "qqeeq q qq qqqqqqq"
title: "over
KKKKK: "qqqq
  two lines" # c
  qqq qqqqq" # c`,

  'what is not closed ends with its pair': `
title: "no end
KKKKK: "qq qqq
lead: [mof, trust
KKKK: [AAA, AAAAA
period: { start: 2020-01-01
KKKKKK: { KKKKK: DDDDDDDDDD
due: 2020-01-01
KKK: DDDDDDDDDD`,

  'flow style over several lines': `
period: {
KKKKKK: {
  "start": 2020-01, # c
  KKKKKKK: DDDDDDD, # c
  end: some day }
  KKK: tttt ttt }
supporting: [
KKKKKKKKKK: [
  mof,
  AAA,
  # comment
  # ccccccc
  trust
  AAAAA
]
]
commitments: [{ id: a, lead: mof, values: [transparency, x y] }]
KKKKKKKKKKK: [{ KK: I, KKKK: AAA, KKKKKK: [VVVVVVVVVVVV, t t] }]`,

  'anchors, aliases, merge keys, tags': `
contact: &c
KKKKKKK: &a
  name: x
  KKKK: t
milestones:
KKKKKKKKKK:
  - &m
  - &a
    <<: *c
    MM: *a
    lead: *ref
    KKKK: *aaa
    end: !!str 2020-01
    KKK: !!!!! DDDDDDD
    title: !Important text
    KKKKK: !!!!!!!!!! tttt`,

  'prose that begins with a sign': `
title: - five
KKKKK: t tttt
title: * five
KKKKK: t tttt
title: @home
KKKKK: ttttt
title: 5 % : of
KKKKK: t t t tt
title: \`code
KKKKK: ttttt`,

  'comments that silence rules': `
# ogpplan-ignore-file single-theme
# GGGGGGGGGGGGGGGGGGG RRRRRRRRRRRR
# ogpplan-ignore milestone-limit, vague-wording -- so agreed
# GGGGGGGGGGGGGG RRRRRRRRRRRRRRRc RRRRRRRRRRRRR -- cc cccccc
title: Open data  # ogpplan-ignore plain-language
KKKKK: tttt tttt  # GGGGGGGGGGGGGG RRRRRRRRRRRRRR
#ogpplan-ignore
#GGGGGGGGGGGGGG
# ogpplan-ignored is no such comment
# ccccccccccccccc cc cc cccc ccccccc
description: |
KKKKKKKKKKK: |
  # ogpplan-ignore plain-language
  T TTTTTTTTTTTTTT TTTTTTTTTTTTTT`,

  'documents, directives, complex keys, stray lines': `
%YAML 1.2
%%%%% %%%
--- # c
=== # c
? complex
? ttttttt
: text
? tttt
A stray line
t ttttt tttt
title: x
KKKKK: t
...
===`,

  'lists in lists': `
commitments:
KKKKKKKKKKK:
- - id: a
- - KK: t
- - - mof
- - - ttt`,
};

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const [title, text] of Object.entries(drawings)) {
    const { lines, expected } = read(text);
    it(`colours ${title}`, () => {
      assert.equal(both(lines, draw(grammar, lines)), both(lines, expected));
    });
    it(`colours ${title}, with CRLF`, () => {
      const withReturns = lines.map((line) => `${line}\r`);
      assert.equal(both(lines, draw(grammar, withReturns)), both(lines, expected));
    });
  }

  it('is fresh: made from the schema as it is', () => {
    assert.equal(readFileSync(grammarFile, 'utf8'), grammarText(), 'run `npm run generate`');
  });

  it('colours every key of a plan as one', () => {
    const drawn = draw(
      grammar,
      Object.keys(planFields).map((key) => `${key}:`),
    );
    assert.ok(drawn.every((line) => /^K+:$/.test(line)));
  });

  it('is not slow on long lines', () => {
    const start = performance.now();
    for (const part of ['m', 'a-', 'a ', ' ', 'a: ', 'a #', '"', "' ", '&a ', '*a: ', '- ', '2020-01 ']) {
      const long = part.repeat(8000 / part.length);
      draw(grammar, [
        `- lead: ${long} x`,
        `title: [${long}`,
        long,
        `- a${long}: b`,
        `# ogpplan-ignore ${long}`,
      ]);
    }
    assert.ok(performance.now() - start < 10_000);
  });
});

/** Blank lines have no drawing below them. */
function read(text: string): { lines: string[]; expected: string[] } {
  const rows = text.split('\n').slice(1);
  const lines: string[] = [];
  const expected: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    const line = rows[at] ?? '';
    lines.push(line);
    expected.push(line === '' ? '' : (rows[++at] ?? ''));
  }
  return { lines, expected };
}

function both(lines: readonly string[], drawn: readonly string[]): string {
  return lines.map((line, at) => `${line}\n${drawn[at]}`).join('\n');
}
