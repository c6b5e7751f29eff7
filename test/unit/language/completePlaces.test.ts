import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { parseDocument, type ToStringOptions } from 'yaml';
import { complete } from '../../../server/src/language/completion/completion';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { type Random, randomFrom } from '../../random';
import { below } from '../mutations';
import { corpus, examples, type PlanFile } from '../plans';
import { acceptItem, context } from './accept';

/** A text that waits for something at an offset. */
interface Waiting {
  readonly text: string;
  readonly offset: number;
}

/** How many places of each plan are tried, and how many items of each; more with OGPPLAN_PLACES. */
const places = Number(process.env.OGPPLAN_PLACES ?? 40);
const items = 3;

/** A new line below each, as deep as it and as the next; each value and each item of a list taken out. */
function waitingPlaces(text: string): Waiting[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(eol);
  const found: Waiting[] = [];
  const add = (changed: readonly string[], line: number, column: number) => {
    const before = changed.slice(0, line).reduce((sum, one) => sum + one.length + eol.length, 0);
    found.push({ text: changed.join(eol), offset: before + column });
  };
  lines.forEach((line, index) => {
    for (const indent of new Set([indentOf(line), indentOf(lines[index + 1] ?? '')])) {
      add([...lines.slice(0, index + 1), ' '.repeat(indent), ...lines.slice(index + 1)], index + 1, indent);
    }
    const [, head] = /^( *(?:- +)?[a-z-]+: |- +)\S/.exec(line) ?? /^( *- +)\S/.exec(line) ?? [];
    if (head !== undefined)
      add([...lines.slice(0, index), head, ...lines.slice(index + 1)], index, head.length);
  });
  return found;
}

const indentOf = (line: string): number => /^ *(?:- +)?/.exec(line)![0].length;

/**
 * The findings on the form of a text: not about prompts that were left in place, nor about texts elsewhere that a
 * choice of other languages makes wrong.
 */
function formFindings(text: string): string[] {
  return checkPlan(readPlan(text))
    .filter(
      ({ rule, message }) =>
        rule.family === 'form' && rule.code !== 'placeholder-text' && message !== 'wording',
    )
    .map(({ rule, message, args }) => `${rule.code} ${message} ${JSON.stringify(args)}`);
}

const parses = (text: string): boolean => readPlan(text).pieces.every(({ problem }) => !problem);

function tryPlace({ text, offset }: Waiting, random: Random): number {
  const plan = readPlan(text);
  if (!parses(text)) return 0;
  const offered = complete(plan, offset, { ...context, uri: 'file:///plan.ogpplan' });
  const labels = offered.map(({ label }) => label);
  assert.equal(new Set(labels).size, labels.length, `twice among ${labels.join()}`);
  const broken = readPlan(`${text}\nnotes: "open\n  - [{\n`);
  const stillOffered = complete(broken, offset, { ...context, uri: 'file:///plan.ogpplan' });
  assert.deepEqual(
    stillOffered.map(({ label }) => label),
    labels,
    'broken below',
  );
  const before = formFindings(text);
  for (const item of pick(offered, random)) {
    const after = acceptItem(item, text, offset);
    const told = () =>
      `${item.label} at ${plan.lines.positionAt(offset).line + 1}:\n${around(after, offset)}`;
    assert.ok(parses(after), `no longer parses: ${told()}`);
    // One key of an object that was not there shows that its others are missing.
    const shown = item.kind === CompletionItemKind.Property ? /^missing-field/ : /^$/;
    const fresh = formFindings(after).filter((finding) => !before.includes(finding) && !shown.test(finding));
    assert.deepEqual(fresh, [], told());
  }
  return offered.length > 0 ? 1 : 0;
}

function pick(offered: readonly CompletionItem[], random: Random): CompletionItem[] {
  if (offered.length <= items) return [...offered];
  return Array.from({ length: items }, () => offered[below(random, offered.length)]!);
}

const around = (text: string, offset: number): string => text.slice(Math.max(0, offset - 300), offset + 500);

function tryPlan({ text }: PlanFile): void {
  const random = randomFrom(5);
  const all = waitingPlaces(text);
  let served = 0;
  for (let count = 0; count < Math.min(places, all.length); count++) {
    const place = places >= all.length ? all[count]! : all[below(random, all.length)]!;
    served += tryPlace(place, random);
  }
  assert.ok(served > places / 10, `only ${served} places have completions`);
}

describe('completion in whole plans', function () {
  this.timeout(300_000);
  const real = corpus() ?? [];
  const some = [0, 0.4, 0.8].flatMap((share) => real[Math.floor(real.length * share)] ?? []);
  for (const plan of [...examples(), ...some]) {
    it(plan.name, () => tryPlan(plan));
  }
  const [first] = examples();
  const layouts: Readonly<Record<string, ToStringOptions>> = {
    'four blanks a level': { indent: 4 },
    'lists right under their keys': { indentSeq: false },
  };
  for (const [title, options] of Object.entries(layouts)) {
    it(`${first!.name} with ${title}`, () =>
      tryPlan({ name: title, text: parseDocument(first!.text).toString(options) }));
  }
  for (const plan of examples()) {
    it(`${plan.name} with Windows line ends`, () =>
      tryPlan({ name: plan.name, text: plan.text.replaceAll('\n', '\r\n') }));
  }
});
