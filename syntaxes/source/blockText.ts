// Block texts (`|` and `>`), where nothing is coloured: they are the prose of a plan.
import { blank, colon, key, properties } from './patterns';
import { scopes } from './scopes';
import { type Captures, include, type Rule } from './tm';

/** How the line of a pair begins: with its indentation, or with the dash of a list item before the key. */
export interface Lead {
  readonly begin: string;
  /** The column of the key as a back-reference: a dash counts as the blank that stands below it. */
  readonly indent: string;
  /** How many groups `begin` has. */
  readonly groups: number;
  readonly captures: Captures;
}

/** The one of a list item comes last in no rule: a dash cannot begin a key. */
export const leads: readonly Lead[] = [
  { begin: `^(${blank}*)`, indent: '\\1', groups: 1, captures: {} },
  {
    begin: `^(${blank}*)(-)(${blank}+)`,
    indent: '\\1 \\3',
    groups: 3,
    captures: { 2: { name: scopes.dash } },
  },
];

/** Block texts behind a key, or (without one) behind a dash. */
export function blockTexts(keyName?: Captures[number]): readonly Rule[] {
  if (keyName === undefined) {
    const lead: Lead = { ...leads[1]!, indent: '\\1' };
    return [blockText(lead, [], lead.begin, true), blockText(lead, [], lead.begin, false)];
  }
  return leads.flatMap((lead) => {
    const begin = `${lead.begin}(${properties})(${key})(${colon})${blank}+`;
    const captures = [{ patterns: [include('properties')] }, keyName, { name: scopes.colon }];
    return [blockText(lead, captures, begin, true), blockText(lead, captures, begin, false)];
  });
}

/**
 * With a number in the header the text may begin deeper than it goes on, so that everything inside is text. Without
 * one its first line sets the indentation, and a comment left of that is a comment.
 */
function blockText(lead: Lead, before: Captures[number][], begin: string, numbered: boolean): Rule {
  const indicators = numbered ? '([1-9][+-]?|[+-][1-9])' : '([+-]?)';
  const captures: Record<number, Captures[number]> = { ...lead.captures };
  const header: Captures[number][] = [
    ...before,
    { patterns: [include('properties')] },
    { name: scopes.blockHeader },
    { name: scopes.blockIndicator },
    { patterns: [include('comment')] },
  ];
  header.forEach((capture, index) => {
    captures[lead.groups + 1 + index] = capture;
  });
  return {
    begin: `${begin}(${properties})([|>])${indicators}(${blank}+#.*)?\\s*$`,
    while: `^(?=${lead.indent}${blank}|\\s*$)`,
    beginCaptures: captures,
    contentName: scopes.block,
    patterns: numbered ? [] : [firstLine],
  };
}

const firstLine: Rule = {
  begin: `^(${blank}+)(?=\\S)`,
  while: `^(?:\\1|${blank}*(#.*)$|)`,
  whileCaptures: { 1: { patterns: [include('comment')] } },
};
