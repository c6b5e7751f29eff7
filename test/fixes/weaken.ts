import { isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import type { Random } from '../unit/edits/messyPlans';

const dates = [
  '31/08/2022',
  '1 Aug 2021',
  'August 2021',
  '03/04/2015',
  '2022-02-30',
  'TBD',
  'Q3 2022',
  '2021/06',
  '2012',
];
const texts = ['TBD', '…', 'Not specified', 'x', 'yes', 'Decision #12', '!Important'];

/** A plan with some of the mistakes that people make: parts left out, misspelt, doubled, of another kind. */
export function weaken(text: string, random: Random): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const often = random.pick([0.02, 0.05, 0.15]);
  visit(document, {
    Pair: (_, pair) => {
      if (!random.chance(often) || (pair.key as { value?: unknown }).value === 'commitments')
        return undefined;
      return random.chance(0.4) ? visit.REMOVE : change(pair as Pair<unknown, unknown>, random);
    },
    Seq: (_, list) => {
      if (random.chance(often) && list.items.length > 0) list.items.push(copyOf(random.pick(list.items)));
    },
  });
  return document.toString({ lineWidth: 0 });
}

const copyOf = (node: unknown): unknown =>
  isScalar(node) || isMap(node) || isSeq(node) ? (node as Scalar).clone() : node;

function change(pair: Pair<unknown, unknown>, random: Random): undefined {
  const { key, value } = pair;
  if (isScalar(key) && random.chance(0.2)) {
    const name = String(key.value);
    key.value = random.pick([
      name.slice(1),
      name.toUpperCase(),
      `${name}s`,
      name.replace('-', '_'),
      name.replace('-', ''),
    ]);
    return undefined;
  }
  pair.value = instead(value, random);
  return undefined;
}

/** What stands in the place of a value by mistake. */
function instead(value: unknown, random: Random): unknown {
  if (isSeq(value))
    return random.pick([value.items[0] ?? null, new Scalar(value.items.map(String).join(', '))]);
  if (isMap(value)) return listOf(random.pick([[value], value.items.map((item) => (item as Pair).key)]));
  if (!isScalar(value)) return value;
  const text = String(value.value);
  if (/^\d{4}-\d\d/.test(text)) return new Scalar(random.pick(dates));
  return random.pick([
    () => listOf([new Scalar(text)]),
    () => bilingual(text, random),
    () => new Scalar(random.pick(texts)),
  ])();
}

function listOf(items: readonly unknown[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(...items);
  return list;
}

function bilingual(text: string, random: Random): YAMLMap {
  const map = new YAMLMap();
  for (const language of random.pick([['en'], ['en', 'es'], ['es', 'fr'], ['gb']]))
    map.set(language, `${text} (${language})`);
  return map;
}
