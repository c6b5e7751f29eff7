import type { Value } from '../../edits/value';
import { insertItem, insertKey } from '../../edits/write';
import { type CoCreationKey, coCreationParts, factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { fold } from '../../plan/fold';
import { allPresent } from '../../plan/lists';
import type { ObjectNode, TextNode } from '../../plan/model/nodes';
import type { Plan, PlanRoot } from '../../plan/plan';
import { developmentProcessObject } from '../../plan/schema/developmentProcess';
import { isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotMap, slotValue } from '../slots';
import { aboutPlan } from '../subjects';
import { listed } from '../words';

interface Args {
  readonly missing: readonly CoCreationKey[];
  /** Nothing says what became of people's input. */
  readonly silentOnInput: boolean;
}

const labelOf = (key: CoCreationKey): string =>
  coCreationParts.find((part) => part.key === key)!.label.toLowerCase();

const gaps = ({ missing }: Args): string =>
  `leaves out ${listed(missing.map((key) => `${labelOf(key)} (\`${key}\`)`))}`;

const input = 'does not say how the input people gave was used (in `dissemination` or `feedback`)';

/** Handbook 2019, 3: three standards of participation and co-creation. Standards of 2022: five. */
export const coCreationStandard = defineRule({
  code: 'co-creation-standard',
  title: 'A co-creation standard is not answered',
  family: 'plan',
  severity: { drafting: 'information', submission: 'warning' },
  sources: [
    source('handbook-2019', '3'),
    source('standards-2022', 'Space for dialogue'),
    source('standards-2022', 'Open information'),
    source('standards-2022', 'Inclusive opportunities'),
    source('standards-2022', 'Reasoned response'),
    source('standards-2022', 'Dialogue during implementation'),
  ],
  messages: {
    open: (args: Args) =>
      `The section on how the plan was developed ` +
      `${[args.missing.length > 0 ? gaps(args) : '', args.silentOnInput ? input : ''].filter(Boolean).join(', and ')}. ` +
      'Reviewers look for it. Say in a few sentences what was done.',
  },
  explanation: {
    what:
      'A `development-process` that leaves out a standard of co-creation. Under the rules of 2015 and the handbook of ' +
      '2019 it tells how people were informed (`dissemination`), where they talked with government (`dialogue`) and ' +
      'who decided (`co-ownership`). Under the standards of 2022 also how people who are usually left out could take ' +
      'part (`inclusion`) and how the talk goes on while the plan is carried out (`implementation`). Besides, ' +
      '`dissemination` or the entries under `feedback` say what became of the input people gave.',
    why:
      'Writing the plan together is what makes it an OGP plan. Reviewers compare this section with the standards, and ' +
      'people who gave their time want to see what came of it.',
    how:
      'Add the missing part in a few sentences with facts: dates, places, numbers of people, links. Where nothing was ' +
      'done, say so and how the next plan will be different. List the proposals under `feedback` with what became of ' +
      'them.',
  },
  examples: {
    bad: [
      {
        plan: `
«development-process»:
  dissemination: |
    The timetable was online from the start. Each answer to a proposal was published.
  dialogue: |
    Four public meetings were held, with two hundred people.
`,
        fixed: `
development-process:
  dissemination: |
    The timetable was online from the start. Each answer to a proposal was published.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    <Who decided together on the content of the plan, and by what rules>
`,
      },
      {
        edition: 2022,
        stage: 'submission',
        plan: `
«development-process»:
  dissemination: |
    The timetable and the drafts were online. Each answer to a proposal was published.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    A forum of ministries and associations decided on the text.
`,
      },
      {
        plan: `
«development-process»:
  dissemination: |
    The timetable and the drafts were online from the first day.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    A forum of ministries and associations decided on the text.
`,
        fixed: `
development-process:
  dissemination: |
    The timetable and the drafts were online from the first day.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    A forum of ministries and associations decided on the text.
  feedback:
    - proposal: <What was proposed>
      from: <who proposed it>
      outcome: <outcome>
      reason: <Why the proposal was not taken up as it was>
`,
      },
    ],
    good: [
      {
        plan: `
development-process:
  dissemination: |
    The timetable and the drafts were online from the first day.
  dialogue: |
    Four public meetings were held, with two hundred people.
  co-ownership: |
    A forum of ministries and associations decided on the text.
  feedback:
    - proposal: Publish the payments under a contract.
      from: open-corrada
      outcome: accepted
`,
      },
      {
        edition: 2015,
        plan: `
development-process:
  dissemination: |
    The timetable was in the papers. A table online shows what became of each suggestion.
  dialogue: |
    Two public meetings were held.
  co-ownership: |
    A forum decided on the text.
`,
      },
    ],
  },

  checkSections({ root, head }, { edition, languages }, report) {
    const process = root?.get('development-process');
    // Of an empty one `section-missing` speaks.
    if (!root || !process || isMissing(head, root, 'development-process')) return;
    const missing = factsOf(edition).coCreation.filter((key) => isMissing(head, process, key));
    const dissemination = process.get('dissemination');
    const silentOnInput =
      dissemination !== undefined && !hasFeedback(root) && !speaksOfInput(dissemination, languages[0]);
    if (missing.length === 0 && !silentOnInput) return;
    report('open', aboutPlan(root, 'development-process'), { missing, silentOnInput });
  },

  fixes({ args }, plan) {
    const { missing, silentOnInput } = args as Args;
    const process = plan.root?.get('development-process');
    if (!process?.mapped) return [];
    const { fields } = developmentProcessObject;
    // Without both the finding would stay.
    const edits = allPresent([
      ...missing.map((key) => insertKey(plan, process, key, slotValue(fields[key], plan))),
      ...(silentOnInput ? [insertItem(plan, process as ObjectNode, 'feedback', proposal(plan))] : []),
    ]);
    if (!edits) return [];
    const what = [...missing.map(labelOf), ...(silentOnInput ? ['what became of a proposal'] : [])];
    return [{ title: `Add ${listed(what)}`, kind: 'needs-input', preferred: true, edits }];
  },
});

/** An entry of the reasoned response, every part a slot. */
function proposal(plan: Plan): Value {
  const { item } = developmentProcessObject.fields.feedback.type;
  return slotMap(item, Object.keys(item.fields), plan);
}

/** Is there an entry of the reasoned response? */
const hasFeedback = (root: PlanRoot): boolean =>
  root
    .get('development-process')
    ?.get('feedback')
    ?.items.some(({ state }) => state === 'present') ?? false;

/** Beginnings of words for what people gave and what became of it, accents aside; in four languages. */
const inputWords =
  /(?<!\p{L})(?:propos|propuest|suggest|suger|sugest|comment|coment|feedback|input|contribut|contribui|aport|idea|ideia|idee|respon|repl(?:y|ies)|answer|reponse|respuest|respost|observa|remar|recommend|recomend|recommand|question|pregunt|pergunt|opinion|opinio|avis|retour|retroaliment|devolutiv)/u;
const knownLanguages: ReadonlySet<string> = new Set(['en', 'es', 'fr', 'pt']);

/** Does it? In a language whose words are not known here the author is believed. */
const speaksOfInput = ({ variants }: TextNode, first = 'en'): boolean =>
  variants.some(({ language = first, value }) => {
    const [base = ''] = language.toLowerCase().split('-');
    return !knownLanguages.has(base) || inputWords.test(fold(value));
  });
