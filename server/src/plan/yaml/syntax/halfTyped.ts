import { closest } from '../../closest';
import { fold } from '../../fold';
import { objects } from '../../schema/objects';
import { planObject } from '../../schema/plan';
import type { ObjectType } from '../../schema/types';
import type { Cause, Repair } from './cause';
import { leftOfText, levelsAbove, strayLine } from './indents';
import { bodyColumn, hasDash, isFormatKey, type Line } from './lines';
import type { Scene } from './scene';

const oneWord = /^\p{L}[\p{L}-]*$/u;

/** With more names than this to choose from the word says too little. */
const mostNames = 3;

/** One word where a name and its colon are due: someone is about to type `introduction:`. */
export function* halfTyped(scene: Scene): Generator<Cause> {
  const { lines, at, text } = scene;
  // What stands below is taken for a part of the word, so the parser may give up one line late.
  for (const index of [at, scene.above(at)]) {
    const line = index === undefined ? undefined : lines[index];
    if (index === undefined || !line || line.key || hasDash(line)) continue;
    const word = text.slice(line.content, line.value?.end ?? line.end);
    if (!oneWord.test(word)) continue;
    const { expected, taken } = namesDue(scene, index);
    if (expected.length === 0) continue;
    const names = namesMeant(
      word,
      expected.flatMap(({ fields }) => Object.keys(fields)),
      taken,
    );
    const other = index === at ? ([...leftOfText(scene)][0] ?? [...strayLine(scene)][0]) : undefined;
    const mark = { start: line.content, end: line.content + word.length };
    yield {
      kind: 'half-typed',
      mark,
      sign: word,
      names,
      ...(other?.key !== undefined && { key: other.key }),
      repairs: [
        ...names.map((name): Repair => ({ how: 'write', what: mark, text: `${name}:` })),
        ...(other?.repairs ?? []),
      ],
      choice: true,
    };
  }
}

/** The objects of the format that a line may be a part of, and the names that stand there already. */
function namesDue(scene: Scene, at: number): { expected: readonly ObjectType[]; taken: ReadonlySet<string> } {
  const { indent } = scene.lines[at]!;
  const above = levelsAbove(scene, at).find(({ column, dash }) => column === indent && !dash);
  const taken = [...(above?.keys ?? []), ...namesBelow(scene, at)];
  const known = taken.filter(isFormatKey);
  const fits = ({ fields }: ObjectType) => known.every((name) => Object.hasOwn(fields, name));
  // At the very left nothing but the parts of the plan can stand, whatever is near.
  const expected = indent === 0 ? [planObject] : known.length > 0 ? objects.filter(fits) : [];
  return { expected, taken: new Set(taken) };
}

/** The names in the column of a line, down to where its level ends. */
function namesBelow({ lines }: Scene, at: number): string[] {
  const { indent } = lines[at]!;
  const below = lines.slice(at + 1).filter((line: Line) => line.content < line.end);
  const end = below.findIndex((line) => line.indent < indent);
  return below
    .slice(0, end < 0 ? below.length : end)
    .flatMap((line) => (line.key && !hasDash(line) && bodyColumn(line) === indent ? [line.key.name] : []));
}

/** The names that begin with a word, else the one nearest to it. */
function namesMeant(word: string, names: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  const free = [...new Set(names)].filter((name) => !taken.has(name));
  const begun = free.filter((name) => name.startsWith(fold(word)));
  if (begun.length > 0) return begun.length > mostNames ? [] : begun;
  const near = closest(word, free);
  return near === undefined ? [] : [near];
}
