import { readArguments, UsageProblem } from '../../server/src/cli/arguments';
import { readConfig } from '../../server/src/config/config';
import { applyEdits } from '../../server/src/edits/edit';
import { asSnippet, asText } from '../../server/src/edits/template';
import { isPlaceholder, unfinishedMarks } from '../../server/src/handbook/placeholders';
import { actionsAt } from '../../server/src/language/codeActions';
import { newPlan, periodProblem } from '../../server/src/language/newPlan';
import { pasteAt } from '../../server/src/language/paste/paste';
import { agencyKey } from '../../server/src/plan/agencyKeys';
import { AgencyIndex } from '../../server/src/plan/agencyNames';
import { readDate } from '../../server/src/plan/dates';
import { slugId } from '../../server/src/plan/ids';
import { isLanguageTag, nearestLanguage } from '../../server/src/plan/languages';
import { absolute } from '../../server/src/plan/model/piece';
import { type Plan, readPlan } from '../../server/src/plan/plan';
import { isInFolder, relativePath, resolvePath } from '../../server/src/plan/planPaths';
import { LineIndex } from '../../server/src/plan/text/lines';
import { checkPlan } from '../../server/src/rules/check';
import { levelOf } from '../../server/src/rules/levels';
import { messageOf, remedyOf } from '../../server/src/rules/output';
import { scorePlan } from '../../server/src/rules/score';
import { answersOf } from './answers';
import { Random } from './edits';
import { holdSame } from './sameness';
import { invented } from './starts';
import { assertWellFormed, Malformed } from './wellFormed';

/** Takes any text, and throws where something is wrong with what the program makes of it. `seed` picks places. */
export type Target = (text: string, seed: number) => void;

/** How many fixes of one plan are tried. */
const fixesTried = 12;

/** Everything that takes a text from outside. */
export const targets: Readonly<Record<string, Target>> = {
  /** Parser and rules. */
  plan(text) {
    const plan = readPlan(text);
    const findings = checkPlan(plan);
    for (const finding of findings) {
      levelOf(finding, plan.frame);
      if (messageOf(finding).length < 10) throw new Malformed(`${finding.rule.code} says nothing`);
      const { start, end } = absolute(finding.mark);
      const inside = 0 <= start && (start < end || start === text.length) && end <= text.length;
      if (!inside) throw new Malformed(`${finding.rule.code} underlines ${start}–${end} of ${text.length}`);
    }
    const { score } = scorePlan(plan, findings);
    const plausible = score === null ? plan.commitments.length === 0 : score >= 0 && score <= 1;
    if (!plausible) throw new Malformed(`a score of ${score}`);
  },

  /** All that an editor can ask. */
  features(text, seed) {
    const plan = readPlan(text);
    for (const answer of answersOf(plan, seed)) assertWellFormed(answer, plan.lines);
  },

  /** All fixes of some findings, and what is offered at them; the texts that they lead to are plans again. */
  fixes(text, seed) {
    const plan = readPlan(text);
    const findings = checkPlan(plan);
    const random = new Random(seed);
    for (let count = 0; count < fixesTried && findings.length > 0; count++) {
      const finding = random.pick(findings);
      for (const { edits, title } of remedyOf(finding, plan).fixes) applied(plan, edits, title);
      const { start, end } = absolute(finding.mark);
      const actions = actionsAt(plan, findings, { start, end, only: undefined }, {});
      for (const { edits, title } of actions.length > 0 ? [random.pick(actions)] : []) {
        targets.plan!(applied(plan, edits(), title), seed);
      }
    }
  },

  /** Edits one after the other, and the plan held against one read afresh. */
  edits(text, seed) {
    holdSame(text, seed, 6);
  },

  /** `ogpplan.config.yaml`. */
  config(text) {
    const { problems } = readConfig(text);
    const { count } = new LineIndex(text);
    for (const { line, message } of problems) {
      if (line < 0 || line >= count || message.length < 10) throw new Malformed(`${message} in line ${line}`);
    }
  },

  /** Comments that silence, at the head and inside a commitment. */
  suppressions(text, seed) {
    const comment = text.replace(/\r\n?|\n/g, ' ').slice(0, 500);
    const plan = `# ogpplan-ignore${comment}\n${base.replace('    lead:', `    # ogpplan-ignore ${comment}\n    lead:`)}`;
    targets.plan!(plan, seed);
    targets.features!(plan, seed);
  },

  dates(text) {
    for (const role of ['start', 'end', 'day'] as const) {
      for (const months of [true, false]) readDate(text, { role, months });
    }
    periodProblem(text, text);
  },

  /** Names of agencies and their ids, words for languages, paths between plans, texts that stand for nothing yet. */
  names(text) {
    const [one = '', other = ''] = text.split('\n');
    agencyKey(text);
    slugId(text);
    const names = new AgencyIndex([{ id: 'a', names: [one, text], acronyms: [other] }], [other]);
    for (const name of [text, one, other]) names.match(name);
    names.nearest(text);
    names.duplicates();
    isLanguageTag(text);
    nearestLanguage(text);
    isPlaceholder(text);
    unfinishedMarks(text);
    for (const [from, to] of [
      ['file:///a/b.ogpplan', one],
      [one, other],
    ] as const) {
      resolvePath(from, to);
      relativePath(from, to);
      isInFolder(from, to);
    }
    const period = { start: '2025-09-01', end: other };
    const made = newPlan({
      participant: text,
      kind: 'national',
      edition: '2025',
      languages: [one, 'en'],
      ...period,
    });
    if (made) asSnippet(made.text);
  },

  /** A text pasted anywhere into a plan. */
  paste(text, seed) {
    const random = new Random(seed);
    const plan = readPlan(random.pick(invented).text);
    const [one, other] = [random.next(plan.lines.length + 1), random.next(plan.lines.length + 1)];
    const end = random.next(2) === 0 ? one : other;
    const range = { start: Math.min(one, end), end: Math.max(one, end) };
    const paste = pasteAt(plan, range, text);
    if (!paste) return;
    if (paste.cursor < 0 || paste.cursor > asText(paste.edit.text).length)
      throw new Malformed('a lost cursor');
    targets.plan!(applied(plan, [paste.edit], 'paste'), seed);
  },

  /** One argument a line. */
  arguments(text) {
    try {
      readArguments(text.split('\n'));
    } catch (error) {
      if (!(error instanceof UsageProblem)) throw error;
      if (error.message.length < 5) throw new Malformed('nothing is said of wrong arguments');
    }
  },
};

/** The targets that read no file as a whole, but words and lines. */
export const readsWords: ReadonlySet<string> = new Set([
  'suppressions',
  'dates',
  'names',
  'paste',
  'arguments',
]);

const base = invented[0]!.text;

/** The text after edits, which must be inside the plan and not overlap. */
function applied(plan: Plan, edits: Parameters<typeof applyEdits>[1], title: string): string {
  assertWellFormed({ of: title, value: edits }, plan.lines);
  return applyEdits(plan.text, edits);
}
