import { source } from '../../handbook/sources';
import { languageName } from '../../plan/languages';
import { addUnder } from '../../plan/lists';
import type { PlanNode, TextNode } from '../../plan/model/nodes';
import type { Plan } from '../../plan/plan';
import { defineRule } from '../rule';
import { about, aboutPlan, headMark } from '../subjects';
import { addPlaces, type Gap, gapsIn } from '../translations';
import { isBilingual, languagesOf } from '../wordings';
import { listed, listedUpTo, quoted } from '../words';
import { bilingualPlan } from './bilingual';

interface Args {
  /** What lacks them, as the subject of a sentence. */
  readonly where: string;
  readonly gaps: readonly Gap[];
}

const mostNamed = 6;

/** "no French for title and problem, and no English for results" */
function lacks({ gaps }: Args): string {
  const byLanguage = new Map<string, string[]>();
  for (const { text, languages } of gaps) {
    const language = listed(languages.map(languageName), 'or');
    addUnder(byLanguage, language, nameOf(text));
  }
  return [...byLanguage]
    .map(([language, names]) => {
      const shown = names.filter((name) => name !== '');
      return `no ${language} wording${shown.length > 0 ? ` for ${listedUpTo(mostNamed, shown)}` : ''}`;
    })
    .join(', and ');
}

/** Handbook 2019, 4.1: a plan is handed in in English and in the administrative language. */
export const translationMissing = defineRule({
  code: 'translation-missing',
  title: 'A text lacks one of the languages',
  family: 'plan',
  severity: { drafting: 'hint', submission: 'warning' },
  severities: { amendment: 'warning' },
  sources: [source('handbook-2019', '4.1')],
  messages: {
    part: (args: Args) =>
      `${args.where} has ${lacks(args)}. Readers of each version should find the same plan. Add the missing wording` +
      `${args.gaps.length > 1 ? 's' : ''}.`,
    amendment: ({ number, gaps: [gap] }: { number: number; gaps: readonly Gap[] }) =>
      `The summary of amendment ${number} has no ${listed((gap?.languages ?? []).map(languageName), 'or')} wording. The handbook asks ` +
      'for changes to be outlined in each language of the plan. Add the missing wording.',
    plan: ({ languages: [first = '', ...others] }: { languages: readonly string[]; gaps: readonly Gap[] }) =>
      `The plan is to be in ${listed([first, ...others].map(languageName))}, but each text is written once, which counts ` +
      `as ${languageName(first)}. Add the wording in ${listed(others.map(languageName))}, or take the language off the ` +
      'list for now.',
  },
  explanation: {
    what:
      'A plan that names several `languages`, and a text in it that does not say something in each of them. One ' +
      'finding for each commitment or section lists the texts. Names of countries and acronyms that are written once ' +
      'serve all languages.',
    why:
      'Plans are handed in in the administrative language and in English, and changes to them as well. Whoever reads ' +
      'one version should know as much as who reads the other.',
    how:
      'Write the text as a map from language to wording:\n\n' +
      '```yaml\ntitle:\n  es: Publicar cada contrato\n  en: Publish every contract\n```\n\n' +
      'If the translation is to come later, leave the language off `languages` ' +
      'until then.',
  },
  examples: {
    bad: [
      {
        file: bilingualPlan(
          `es: Publicar cada contrato público
      en: Publish every public contract
`,
          'es: «Publicar cada contrato público»\n',
        ),
        fixed: bilingualPlan(
          `en: Publish every public contract
`,
          'en: <What the commitment does, in one line>\n',
        ),
      },
      {
        file: bilingualPlan(
          `introduction:
  es: |
    Corrada quiere que todos vean cómo se gasta el dinero público.
  en: |
    Corrada wants anyone to be able to see how public money is spent.
`,
          `«introduction»: |
  Corrada quiere que todos vean cómo se gasta el dinero público.
`,
        ),
        fixed: bilingualPlan(
          'Corrada wants anyone to be able to see how public money is spent.',
          '<Why this plan, why now, and what it is to change>',
        ),
      },
      {
        file: bilingualPlan(
          'due: 2020-08-31\n',
          `due: 2020-08-31
submitted: 2020-08-31
amendments:
  - date: 2021-05-14
    summary: «El hito 2 se traslada a junio de 2022»
`,
        ),
        fixed: bilingualPlan(
          'due: 2020-08-31\n',
          `due: 2020-08-31
submitted: 2020-08-31
amendments:
  - date: 2021-05-14
    summary:
      es: El hito 2 se traslada a junio de 2022
      en: "<What changed: which commitment or milestone, from what to what>"
`,
        ),
      },
      {
        file: bilingualPlan(
          '- title:\n          es: Abrir el registro\n          en: Open the register',
          '- title: Abrir el registro',
        )
          .replace('en: Nine contracts in ten are never published.', '')
          .replace('es: Publicar cada contrato público', 'es: «Publicar cada contrato público»'),
      },
      { plan: '«languages»: [en, fr]\n' },
    ],
    good: [
      { file: bilingualPlan() },
      { file: bilingualPlan('languages: [es, en]', 'languages: [es, en, en-GB]') },
      { plan: 'languages: [en]\n' },
    ],
  },

  checkPlan(plan, frame, report) {
    const { root, head, commitments } = plan;
    const languages = languagesOf(frame);
    if (!root || languages.length < 2) return;
    if (!isBilingual(plan)) {
      const gaps = plan.units.flatMap(({ texts }) => gapsIn(texts, plan));
      if (gaps.length > 0) report('plan', aboutPlan(root, 'languages'), { languages, gaps });
      return;
    }
    for (const [section, gaps] of bySection(gapsIn(head.texts, plan), plan)) {
      if (section === 'amendments') {
        for (const gap of gaps) {
          const number = Number(pathOf(gap.text, plan).at(-2)) + 1;
          report('amendment', about(gap.text), { number, gaps: [gap] });
        }
      } else {
        const subject = section === '' ? about(gaps[0]!.text) : aboutPlan(root, section);
        report('part', subject, { where: section === '' ? 'The plan' : `\`${section}\``, gaps });
      }
    }
    for (const commitment of commitments) {
      const gaps = gapsIn(commitment.texts, plan);
      if (gaps.length === 0) continue;
      report(
        'part',
        { node: commitment.node, mark: headMark(commitment.node) },
        { where: `Commitment ${quoted(commitment.name)}`, gaps },
      );
    }
  },

  fixes({ args }, plan) {
    const { gaps } = args as { gaps: readonly Gap[] };
    const edits = gaps.map((gap) => addPlaces(plan, gap));
    if (edits.length === 0 || edits.some((some) => some.length === 0)) return [];
    const languages = [...new Set(gaps.flatMap((gap) => gap.languages))].map(languageName);
    const places = gaps.length === 1 ? 'a place' : `${gaps.length} places`;
    return [
      {
        title: `Add ${places} for ${listed(languages)}`,
        kind: 'needs-input',
        preferred: true,
        edits: edits.flat(),
      },
    ];
  },
});

/** The keys and indexes that lead to a node, from the plan on; the first is undefined for what `<<` brings in. */
function pathOf(node: PlanNode, { root }: Plan): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let at = node;
  for (; at.parent; at = at.parent) path.unshift(at.step);
  return at === root ? path : ['', ...path];
}

function bySection(gaps: readonly Gap[], plan: Plan): ReadonlyMap<string, readonly Gap[]> {
  const sections = new Map<string, Gap[]>();
  for (const gap of gaps) addUnder(sections, String(pathOf(gap.text, plan)[0] ?? ''), gap);
  return sections;
}

const itemNames: Readonly<Record<string, string>> = { milestones: 'milestone', feedback: 'proposal' };

/** What a text is in its commitment or section: "title of milestone 2"; '' if it is the whole section. */
function nameOf(text: TextNode): string {
  const parts: string[] = [];
  for (let at: PlanNode = text; at.parent?.parent; at = at.parent) {
    const holder = String(at.parent.step);
    if (typeof at.step !== 'number') {
      if (!(holder in itemNames) && !skipped.has(at.step)) parts.push(at.step);
    } else if (holder === 'commitments') break;
    else parts.push(`${itemNames[holder] ?? holder} ${at.step + 1}`);
  }
  return parts.join(' of ');
}

/** Lists and maps that go without saying between a text and its commitment or section. */
const skipped: ReadonlySet<string> = new Set(['milestones', 'feedback', 'values']);
