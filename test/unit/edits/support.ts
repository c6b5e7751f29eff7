import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../../server/src/edits/edit';
import { type Plan, readPlan } from '../../../server/src/plan/plan';

/** A text without the line break it starts with and the indentation that its lines share. */
export function text(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const raw = String.raw({ raw: strings }, ...values)
    .replace(/^\n/, '')
    .replace(/ +$/, '');
  const indents = [...raw.matchAll(/^( *)\S/gm)].map(([, indent]) => indent!.length);
  const shared = Math.min(...indents);
  return raw.replaceAll(new RegExp(`^ {${shared}}`, 'gm'), '');
}

export type MakeEdit = (plan: Plan) => Edit | undefined;

/** The text after an edit; undefined where there is none. */
export function edited(before: string, make: MakeEdit): string | undefined {
  const edit = make(readPlan(before));
  return edit && applyEdits(before, [edit]);
}

const variants: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['', (plan) => plan],
  [' (CRLF)', (plan) => plan.replaceAll('\n', '\r\n')],
  [' (byte order mark)', (plan) => `\ufeff${plan}`],
  [' (CRLF and byte order mark)', (plan) => `\ufeff${plan.replaceAll('\n', '\r\n')}`],
];

/** Does a plan parse, all of it? */
export const parses = (plan: string): boolean => readPlan(plan).pieces.every(({ problem }) => !problem);

const withoutFinal = (plan: string): string => plan.replace(/\n$/, '');

/** An edit turns one text into another, whatever its line endings, and what parsed before still does. */
export function turns(name: string, before: string, make: MakeEdit, after: string): void {
  for (const [suffix, change] of variants) {
    it(name + suffix, () => {
      assert.equal(edited(change(before), make), change(after));
      if (parses(before)) assert.ok(parses(change(after)));
    });
  }
}

/** As {@link turns}, and the same without a final line break. */
export function turnsAnyEnd(name: string, before: string, make: MakeEdit, after: string): void {
  turns(name, before, make, after);
  turns(`${name} (no final line break)`, withoutFinal(before), make, withoutFinal(after));
}

/** An edit is refused. */
export function refuses(name: string, before: string, make: MakeEdit): void {
  it(`refuses ${name}`, () => assert.equal(edited(before, make), undefined));
}
