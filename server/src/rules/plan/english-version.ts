import { scalar } from '../../edits/value';
import { insertItem } from '../../edits/write';
import { source } from '../../handbook/sources';
import { isEnglish, languageName } from '../../plan/languages';
import type { Plan } from '../../plan/plan';
import { defineRule } from '../rule';
import { aboutPlan } from '../subjects';
import { languagesOf } from '../wordings';
import { listed } from '../words';

/** Handbook 2019, 4.1: plans are handed in in the administrative language and in English. */
export const englishVersion = defineRule({
  code: 'english-version',
  title: 'No English version',
  family: 'plan',
  severity: { drafting: 'information', consultation: 'warning', submission: 'error' },
  local: 'information',
  amongPlans: true,
  sources: [source('handbook-2019', '4.1')],
  messages: {
    missing: ({ languages }: { languages: readonly string[] }) =>
      `The plan is in ${listed(languages)} only. OGP asks for an English version too, so that others can read it. ` +
      'Add `en` to `languages`, or write it in a second file that names this one under `translation-of`.',
  },
  explanation: {
    what:
      'A plan whose `languages` do not include English, and which is not itself the translation of another file ' +
      '(`translation-of`), nor has one among the plans of the workspace.',
    why:
      'Plans are handed in in the administrative language and in English. The English version lets reviewers, and ' +
      'people who work on the same reforms elsewhere, read them.',
    how:
      'Either add `en` to `languages` and give each text an English wording beside the first one, or keep the ' +
      'English version in a file of its own whose `translation-of` names this one. Nothing need be translated while ' +
      'the plan is still being drafted: until then this is only a reminder.',
  },
  examples: {
    bad: [
      { plan: '«languages»: [es]\n', fixed: 'languages: [es, en]\n' },
      { plan: '«languages»: [fr]\n', stage: 'submission', edition: 2022 },
      { plan: '«languages»: [pt-BR]\n', kind: 'local' },
    ],
    good: [
      {
        plan: 'languages: [es]\n',
        others: { 'en/corrada.ogpplan': 'languages: [en]\ntranslation-of: ../plan.ogpplan\n' },
      },
      { plan: 'languages: [en]\n' },
      { plan: 'languages: [en-GB]\n' },
      { plan: 'languages: [fr]\ntranslation-of: plan.en.ogpplan\n' },
    ],
  },

  checkPlan(plan, frame, report, { translations }) {
    const { root } = plan;
    if (!translations || translations.some(({ languages }) => languages.some(isEnglish))) return;
    const written = root?.get('languages')?.items ?? [];
    if (!root || root.entry('translation-of')?.node || frame.languages.length === 0) return;
    // Of a language that cannot be read `unknown-choice` speaks; it may be English.
    if (written.some(({ state }) => state !== 'present') || frame.languages.some(isEnglish)) return;
    if (hasEnglishText(plan)) return;
    report('missing', aboutPlan(root, 'languages'), { languages: languagesOf(frame).map(languageName) });
  },

  fixes(_finding, plan) {
    const languages = plan.root?.get('languages');
    if (!plan.root || !languages) return [];
    const edit = insertItem(plan, plan.root, 'languages', scalar('en'));
    if (!edit) return [];
    return [
      { title: 'Add English; the texts then lack their English wording', kind: 'unsafe', edits: [edit] },
    ];
  },
});

/** Are there English wordings already? Then `unknown-choice` asks for `en` among the languages. */
const hasEnglishText = ({ units }: Plan): boolean =>
  units.some(({ bilingualTexts }) =>
    bilingualTexts.some(({ variants }) =>
      variants.some(({ language }) => language !== undefined && isEnglish(language)),
    ),
  );
