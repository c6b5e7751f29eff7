import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { type HoverOptions, hoverAt } from '../../../server/src/language/hover';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import type { Finding } from '../../../server/src/rules/rule';
import { workspaceOf } from '../workspaceOf';
import { marked } from './marked';

const uri = 'file:///plans/plan.ogpplan';
const defaults: HoverOptions = {
  settings: {},
  pageOf: () => undefined,
  markdown: true,
  uri,
  workspace: workspaceOf({}),
};

export const textOf = (hover: Hover | undefined): string =>
  (hover?.contents as MarkupContent | undefined)?.value ?? '';

/** A hover over the marker, with the findings that a test makes up, else those of the rules. */
export function hoverOver(
  marker: string,
  {
    findings,
    ...options
  }: Partial<HoverOptions> & { findings?: (plan: ReturnType<typeof readPlan>) => Finding[] } = {},
) {
  const { text, offset } = marked(marker);
  const plan = readPlan(text);
  const hover = hoverAt(plan, findings?.(plan) ?? checkPlan(plan), offset, { ...defaults, ...options });
  const covered =
    hover?.range && text.slice(plan.lines.offsetAt(hover.range.start), plan.lines.offsetAt(hover.range.end));
  return { text: textOf(hover), covered, hover };
}

/** Without what the rules find. */
export const none = { findings: () => [] };
