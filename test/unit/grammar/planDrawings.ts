// What is coloured because the format says so. The letters are explained in ../grammar.test.ts.

/** Title → lines, each followed by its drawing. Lines are drawn one after the other, as in a file. */
export const planDrawings: Readonly<Record<string, string>> = {
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
};
