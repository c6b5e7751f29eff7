import { scalar } from '../../edits/value';
import { insertItem, renameKey, replaceMark, setScalar } from '../../edits/write';
import { editions, nearestEdition } from '../../handbook/editions';
import { goalOf } from '../../handbook/sdgs';
import { closest } from '../../plan/closest';
import { isLanguageTag, languageName, nearestLanguage, sameLanguage } from '../../plan/languages';
import { addUnder, allPresent } from '../../plan/lists';
import type { Frame } from '../../plan/model/frame';
import { TextNode, type TextVariant } from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import type { ReadProblem } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import type { Type } from '../../plan/schema/types';
import { defineRule, type Finding, type Fix } from '../rule';
import { listed } from '../words';
import { fieldOf } from './names';

/** The format: some keys take one of a few words, and texts in several languages the languages of the plan. */
export const unknownChoice = defineRule({
  code: 'unknown-choice',
  title: 'None of the choices',
  family: 'form',
  severity: 'error',
  sources: [],
  messages: {
    choice: ({ key, value, choices }: { key: string; value: string; choices: readonly string[] }) =>
      `\`${value}\` is none of the choices for \`${key}\`, so it is not read. Write ${listed(choices, 'or')}.`,
    edition: ({ value, nearest }: { value: string; nearest: string }) =>
      `There is no handbook edition \`${value}\`, only ${listed(editions.map(String), 'and')}. The plan is checked by ` +
      `the rules of ${nearest}; write the edition whose rules it follows.`,
    language: ({ value }: { value: string }) =>
      `\`${value}\` is no language code. Write the code of the language, such as en, es, fr or pt.`,
    sdg: ({ value }: { value: string }) =>
      `\`${value}\` is neither one of the 17 Sustainable Development Goals nor one of their targets. Write the number ` +
      'of a goal, such as 16, or of a target, such as 16.6.',
    wording: ({ value, languages, count }: { value: string; languages: readonly string[]; count: number }) =>
      `${count === 1 ? 'This text is' : `${count} texts are`} marked as \`${value}\`, which is none of the languages of ` +
      `the plan (${listed(languages)}). Correct the code, or add the language to \`languages\`.`,
    notLanguage: ({ value, languages }: { value: string; languages: readonly string[] }) =>
      `\`${value}:\` is read as the code of a language here, and the plan is in ${listed(languages.map(languageName))}. If ` +
      'it is part of the text, put the text on the lines after `|`.',
  },
  explanation: {
    what:
      'A word that is none of those a field takes (edition, kind, stage, kind of agency, outcome, status), a number that ' +
      'is no Sustainable Development Goal, and a text marked with a language that is none of the plan’s.',
    why: 'What is none of the choices cannot be read, so the plan is checked as if the field were not there.',
    how: 'Pick one of the words that the message names. Languages are written as codes: en, es, fr, pt, pt-BR.',
  },
  examples: {
    bad: [
      { plan: '\nstage: «draft»\n', fixed: '\nstage: drafting\n' },
      { plan: '\nedition: «2020»\n', fixed: '\nedition: 2019\n' },
      { plan: '\nlanguages: [«english»]\n', fixed: '\nlanguages: [en]\n' },
      { commitment: '\nsdgs: [16, «18»]\n' },
      { commitment: '\nsdgs: [«Goal 16»]\n', fixed: '\nsdgs: [16]\n' },
      {
        commitment: `
additional:
  «gb»: The work costs 40,000 a year.
`,
        fixed: `
additional:
  en: The work costs 40,000 a year.
`,
      },
      {
        commitment: `
additional:
  «Budget»: The work costs 40,000 a year.
`,
        fixed: `
additional: |
  Budget: The work costs 40,000 a year.
`,
      },
    ],
    good: [
      { plan: '\nlanguages: [en-GB]\n', commitment: '\nadditional:\n  EN: The work costs 40,000 a year.\n' },
      { commitment: '\nsdgs: [16, 16.10, 5.c]\n' },
    ],
  },

  checkUnit({ problems }, { edition }, report) {
    for (const problem of problems) {
      if (problem.kind !== 'unknown-choice' || isWrapped(problem, problems)) continue;
      const { parent, step, mark, value, expected } = problem;
      const { object, key } = fieldOf(parent, step);
      const subject = { node: parent ?? object!, key: step, mark };
      if (expected.kind === 'language') report('language', subject, { value });
      else if (expected.kind === 'sdg') report('sdg', subject, { value });
      else if (key === 'edition') report('edition', subject, { value, nearest: `${edition}` });
      else if (expected.kind === 'choice') {
        report('choice', subject, { key, value, choices: expected.choices });
      }
    }
  },

  checkPlan(plan, { languages }, report) {
    if (languages.length === 0) return;
    for (const [value, places] of strangeWordings(plan, languages)) {
      const [first] = places;
      const { node, variant } = first!;
      const subject = { node, key: value, mark: variant.languageMark! };
      if (isLanguage(value, languages)) {
        report('wording', subject, { value, languages, count: places.length });
      } else report('notLanguage', subject, { value, languages });
    }
  },

  fixes(finding, plan) {
    const { message, mark } = finding;
    if (message === 'wording' || message === 'notLanguage') return wordingFixes(finding, plan);
    const problem = finding.unit.problems.find(
      (one) =>
        one.kind === 'unknown-choice' && one.mark.start === mark.start && one.mark.piece === mark.piece,
    );
    if (problem?.kind !== 'unknown-choice') return [];
    const nearest = nearestChoice(problem.value, problem.expected, message);
    return nearest === undefined ? [] : [write(nearest, plan, mark)];
  },
});

/** `en, es` without brackets: of that `wrong-type` speaks. */
const isWrapped = ({ mark }: ReadProblem, problems: readonly ReadProblem[]): boolean =>
  problems.some(
    (one) => one.kind === 'wrong-type' && one.mark.start === mark.start && one.repair === 'wrap',
  ) && sourceOf(mark).includes(',');

const write = (value: string, plan: Plan, mark: Mark): Fix => ({
  title: `Write \`${value}\``,
  kind: 'safe',
  preferred: true,
  edits: [setScalar(plan, mark, value)],
});

/** What people write for a choice that has another name here. */
const otherNames: Readonly<Record<string, string>> = {
  draft: 'drafting',
  final: 'submission',
  submitted: 'submission',
  country: 'national',
  subnational: 'local',
  municipal: 'local',
  city: 'local',
  ministry: 'government',
  executive: 'government',
  parliament: 'legislature',
  court: 'judiciary',
  municipality: 'subnational',
  ngo: 'civil-society',
  cso: 'civil-society',
  university: 'academia',
  business: 'private-sector',
  company: 'private-sector',
  rejected: 'declined',
  adopted: 'accepted',
  partially: 'partly-accepted',
  'partially-accepted': 'partly-accepted',
  yes: 'true',
  no: 'false',
};

function nearestChoice(value: string, type: Type, message: string): string | undefined {
  if (type.kind === 'language') return nearestLanguage(value);
  if (type.kind === 'sdg') {
    const number = /^\D*(\d{1,2}(?:\.[\da-z]{1,2})?)\D*$/i.exec(value)?.[1];
    return number !== undefined && goalOf(number) ? number : undefined;
  }
  if (type.kind !== 'choice') return undefined;
  if (message === 'edition') {
    const year = Number(/\b(?:19|20)\d\d\b/.exec(value)?.[0]);
    return year ? `${nearestEdition(year)}` : undefined;
  }
  const lower = value.toLowerCase().replace(/[\s_]+/g, '-');
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower]! : '';
  return type.choices.includes(other) ? other : closest(value, type.choices);
}

interface Wording {
  readonly node: TextNode;
  readonly variant: TextVariant;
}

/** Wordings in languages that are none of the plan's, by the key they stand under. */
function strangeWordings(plan: Plan, languages: readonly string[]): Map<string, Wording[]> {
  const known = new Set(languages);
  const found = new Map<string, Wording[]>();
  for (const { bilingualTexts } of plan.units) {
    for (const node of bilingualTexts) {
      for (const variant of node.variants) {
        const { language, piece } = variant;
        if (language === undefined || known.has(language) || piece.muted) continue;
        if (languages.some((one) => sameLanguage(one, language))) known.add(language);
        else addUnder(found, language, { node, variant });
      }
    }
  }
  return found;
}

/** Was a key meant as a language, and not as the first words of a text? */
const isLanguage = (key: string, languages: readonly string[]): boolean =>
  isLanguageTag(key) || nearestLanguage(key) !== undefined || closest(key, languages) !== undefined;

function wordingFixes({ message, node, key }: Finding, plan: Plan): Fix[] {
  const { languages } = plan.frame;
  const language = String(key);
  if (message === 'notLanguage') return node instanceof TextNode ? asText(node) : [];
  const places = strangeWordings(plan, languages).get(language) ?? [];
  return [...renamed(language, places, plan), ...added(language, plan)];
}

/** All texts under a wrong code get the right one, unless one of them has a wording there already. */
function renamed(language: string, places: readonly Wording[], plan: Plan): Fix[] {
  const meant = meantLanguage(language, plan.frame);
  if (meant === undefined) return [];
  const taken = places.some(({ node }) =>
    node.variants.some((other) => other.language !== undefined && sameLanguage(other.language, meant)),
  );
  const edits = allPresent(places.map(({ variant }) => renameKey(plan, variant.languageMark!, meant)));
  if (taken || !edits) return [];
  return [
    {
      title: places.length === 1 ? `Write \`${meant}\`` : `Write \`${meant}\` in all ${places.length} places`,
      kind: 'safe',
      preferred: true,
      edits,
    },
  ];
}

/** The language of the plan that a key was meant to be. */
function meantLanguage(key: string, { languages }: Frame): string | undefined {
  const meant = nearestLanguage(key);
  const found = languages.find((one) => meant !== undefined && sameLanguage(one, meant));
  return found ?? (isLanguageTag(key) ? undefined : closest(key, languages));
}

function added(language: string, plan: Plan): Fix[] {
  if (!isLanguageTag(language) || !plan.root) return [];
  const edit = insertItem(plan, plan.root, 'languages', scalar(language));
  if (!edit) return [];
  return [
    { title: `Add ${languageName(language)} to the languages of the plan`, kind: 'unsafe', edits: [edit] },
  ];
}

/** A map of one key that is no language becomes text below the key. */
function asText(node: TextNode): Fix[] {
  const { piece, start } = node;
  const head = /:[ \t]*\r?\n\s*$/.exec(piece.text.slice(0, start));
  if (!head || node.origin) return [];
  const at = { piece, start: head.index + 1, end: head.index + 1 };
  return [
    {
      title: 'Read it as text: add `|` after the colon',
      kind: 'safe',
      preferred: true,
      edits: [replaceMark(at, ' |')],
    },
  ];
}
