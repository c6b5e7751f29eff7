// What is coloured because YAML says so. The letters are explained in ../grammar.test.ts.

/** Title → lines, each followed by its drawing. Lines are drawn one after the other, as in a file. */
export const yamlDrawings: Readonly<Record<string, string>> = {
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
