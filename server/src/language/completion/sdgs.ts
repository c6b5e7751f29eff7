import type { CompletionItem } from 'vscode-languageserver-types';
import { sustainableDevelopmentGoals, targetsOf } from '../../handbook/sdgs';
import { targetTitle } from '../../handbook/sdgTargets';
import { fold } from '../../plan/fold';
import type { CompletionRequest } from './request';
import { type Word, wordItems } from './words';

const goals: readonly Word[] = sustainableDevelopmentGoals.map(({ goal, title, translations }) => ({
  word: `${goal}`,
  description: title,
  detail: `Sustainable Development Goal ${goal}`,
  names: [title, ...Object.values(translations)],
}));

const targets: readonly Word[] = sustainableDevelopmentGoals.flatMap((goal) =>
  targetsOf(goal).map((target) => ({
    word: target,
    description: targetTitle(target),
    detail: `Target of goal ${goal.goal}: ${goal.title}`,
    names: [targetTitle(target) ?? ''],
  })),
);

/** The goals, found by number or title in four languages; once something is typed, their targets too. */
export function completeSdgs(request: CompletionRequest): CompletionItem[] {
  const typed = fold(request.cursor.typed.trim());
  const fitting = typed === '' ? [] : targets.filter((target) => fits(target, typed));
  return wordItems(request, [...goals, ...fitting]);
}

const fits = ({ word, names }: Word, typed: string): boolean =>
  word.startsWith(typed) || (/^\D{2}/.test(typed) && fold(names?.[0] ?? '').includes(typed));
