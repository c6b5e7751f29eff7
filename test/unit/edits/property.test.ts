import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit, overlap } from '../../../server/src/edits/edit';
import { block, flowList, list, map, scalar, type Value } from '../../../server/src/edits/value';
import {
  expandShorthand,
  insertItem,
  insertKey,
  insertLineAbove,
  insertRegisterEntry,
  removeItem,
  removeKey,
  removeRegisterEntry,
  renameKey,
  replaceValue,
  setScalar,
  unwrapList,
  wrapInList,
} from '../../../server/src/edits/write';
import { AgenciesNode, ListNode, ObjectNode, StringNode } from '../../../server/src/plan/model/nodes';
import { absolute } from '../../../server/src/plan/model/piece';
import { pointerOf } from '../../../server/src/plan/model/pointer';
import { type Plan, readPlan } from '../../../server/src/plan/plan';
import { type Add, allNodes, type Change, movingChanges } from './changes';
import { messyText, Random, randomContent } from './messyPlans';
import { at, commentsOf, type Data, dataOf, dataOfValue, locate, setEmpty, settle } from './planData';
import { parses } from './support';

const newValues: readonly Value[] = [
  scalar('New: text #1'),
  block('New.\n\n# one\n  two'),
  list([
    map([
      ['title', scalar('A, b')],
      ['end', undefined],
    ]),
    scalar('c'),
  ]),
  map([
    ['name', scalar('N')],
    ['text', block('T.\nU')],
  ]),
  flowList([scalar('a, b'), scalar('c')]),
];

/** Everything that can be edited in a plan, as a random choice of edits. */
function changesOf(plan: Plan, random: Random): Change[] {
  const changes: Change[] = [];
  const nodes = allNodes(plan.root);
  const add = (name: string, edit: Edit | undefined, apply: Change['apply'], keepsComments = true) =>
    changes.push({ name, edit, apply, keepsComments });
  for (const node of nodes) {
    const pointer = pointerOf(node);
    if (node instanceof ObjectNode) objectChanges(plan, node, pointer, random, add);
    if ((node instanceof ListNode || node instanceof AgenciesNode) && node.items.length > 0) {
      const index = random.int(0, node.items.length - 1);
      const step = Number(node.items[index]!.step);
      add(
        `removeItem ${pointer} ${index}`,
        removeItem(plan, node, index),
        (data) => {
          const items = at(data, pointer) as Data[];
          items.splice(step, 1);
          if (items.length === 0) setEmpty(data, pointer);
        },
        false,
      );
      add(`unwrapList ${pointer}`, unwrapList(plan, node), (data) => {
        const { holder, step: key } = locate(data, pointer);
        holder[key] = (holder[key] as Data[])[0]!;
      });
    }
    // At an anchor it changes what aliases say.
    if (
      node instanceof StringNode &&
      !node.origin &&
      !/&\S+\s+$/.test(plan.text.slice(0, absolute(node).start))
    ) {
      const value = random.pick(['x', 'New: #1', "a 'b', c", 'say "x", [y]']);
      add(`setScalar ${pointer}`, setScalar(plan, node, value), (data) => {
        // A text in the place of a list or map has the pointer of what it stands for.
        const inside = typeof locate(data, pointer).holder === 'object';
        const { holder, step } = locate(data, inside ? pointer : pointer.slice(0, pointer.lastIndexOf('/')));
        holder[step] = value;
      });
    }
  }
  movingChanges(plan, random, add);
  if (plan.root) {
    const entry = map([['name', scalar('A: b')]]);
    add('insertRegisterEntry', insertRegisterEntry(plan, 'new', entry), (data) => {
      const root = data as { [key: string]: Data };
      if (!root.agencies || Object.keys(root.agencies).length === 0) root.agencies = {};
      (root.agencies as { [key: string]: Data }).new = dataOfValue(entry);
    });
    for (const id of plan.root.get('agencies')?.entries.keys() ?? []) {
      add(
        `removeRegisterEntry ${id}`,
        removeRegisterEntry(plan, id),
        (data) => {
          delete (at(data, '/agencies') as { [key: string]: Data })[id];
          if (Object.keys(at(data, '/agencies') as object).length === 0) setEmpty(data, '/agencies');
        },
        false,
      );
    }
  }
  const offset = random.int(0, plan.text.length);
  changes.push({
    name: `insertLineAbove ${offset}`,
    edit: insertLineAbove(plan, offset, '# new'),
    apply: () => {},
    keepsComments: true,
  });
  return changes;
}

function objectChanges(plan: Plan, node: ObjectNode, pointer: string, random: Random, add: Add): void {
  const keys = Object.keys(node.type.fields);
  const shorthand = (data: Data): { [key: string]: Data } => {
    if (node.mapped) return at(data, pointer) as { [key: string]: Data };
    const { holder, step } = locate(data, pointer);
    holder[step] = { [node.type.shorthand!.field]: holder[step]! };
    return holder[step] as { [key: string]: Data };
  };
  for (const key of [random.pick(keys), random.pick(keys)]) {
    const value = random.pick(newValues);
    add(`insertKey ${pointer} ${key} ${value.kind}`, insertKey(plan, node, key, value), (data) => {
      shorthand(data)[key] = dataOfValue(value);
    });
  }
  const listKey = random.pick(keys);
  const item = random.pick(newValues);
  const itemEdit = insertItem(plan, node, listKey, item);
  const fillsDash = itemEdit && itemEdit.start < itemEdit.end && plan.text[itemEdit.start] === '-';
  add(`insertItem ${pointer} ${listKey} ${item.kind}`, itemEdit, (data) => {
    const object = shorthand(data);
    const old = object[listKey];
    const isNothing = !old || old === '~' || Object.keys(old).length === 0;
    const items = Array.isArray(old) ? old : isNothing ? [] : [old];
    if (fillsDash) items.pop();
    object[listKey] = [...items, dataOfValue(item)];
  });
  if (!node.mapped)
    add(`expandShorthand ${pointer}`, expandShorthand(plan, node), (data) => void shorthand(data));
  const present = [...node.entries.keys()];
  if (!node.mapped || present.length === 0) return;
  const key = random.pick(present);
  const inner = node.entries.get(key)!;
  add(
    `removeKey ${pointer} ${key}`,
    removeKey(plan, node, key),
    (data) => {
      const object = at(data, pointer) as { [key: string]: Data };
      delete object[key];
      if (Object.keys(object).length === 0 && pointer !== '') setEmpty(data, pointer);
    },
    false,
  );
  add(`renameKey ${pointer} ${key}`, renameKey(plan, inner, 'new, key'), (data) => {
    const object = at(data, pointer) as { [key: string]: Data };
    object['new, key'] = object[key]!;
    delete object[key];
  });
  if (!inner.node) return;
  const value = random.pick(newValues);
  add(`replaceValue ${pointer} ${key} ${value.kind}`, replaceValue(plan, inner.node, value), (data) => {
    (at(data, pointer) as { [key: string]: Data })[key] = dataOfValue(value);
  });
  add(`wrapInList ${pointer} ${key}`, wrapInList(plan, inner.node), (data) => {
    const object = at(data, pointer) as { [key: string]: Data };
    object[key] = [object[key]!];
  });
}

/** Share of the edits of a plan that are tried: each costs several parses. */
const tried = 0.2;

const mutedIn = ({ pieces }: Plan): number => pieces.filter(({ muted }) => muted).length;

const plans = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => {
  const random = new Random(seed);
  return { seed, random, text: messyText(randomContent(random), random) };
});

describe('edits: any edit of any plan', () => {
  it('starts from plans that parse', () => {
    fc.assert(
      fc.property(plans, ({ text }) => {
        assert.ok(parses(text), text);
        dataOf(text);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('puts several insertions together', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(plans, ({ text, random }) => {
        const changes = changesOf(readPlan(text), random).filter(
          ({ name, edit }) => edit && /^insert(?:Key|Item|LineAbove)/.test(name) && random.chance(0.3),
        );
        const chosen: typeof changes = [];
        for (const change of changes) {
          const [, pointer, key] = change.name.split(' ');
          const isNew = !chosen.some(
            ({ name }) => name.split(' ')[1] === pointer && name.split(' ')[2] === key,
          );
          if (isNew && !overlap([...chosen, change].map(({ edit }) => edit!))) chosen.push(change);
        }
        if (chosen.length === 0) return;
        const after = applyEdits(
          text,
          chosen.map(({ edit }) => edit!),
        );
        const about = `${chosen.map(({ name }) => name).join('\n')}\n--- before\n${text}\n--- after\n${after}`;
        const wanted = dataOf(text);
        for (const { apply } of chosen) apply(wanted);
        assert.deepEqual(settle(dataOf(after)), settle(wanted), about);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('changes what it says, nothing else, and leaves a file that parses', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(plans, ({ text, random }) => {
        const plan = readPlan(text);
        const before = dataOf(text);
        const comments = commentsOf(text);
        for (const { name, edit, apply, keepsComments } of changesOf(plan, random)) {
          if (!edit || !random.chance(tried)) continue;
          const after = applyEdits(text, [edit]);
          const about = `${name}\n${JSON.stringify(edit)}\n--- before\n${text}\n--- after\n${after}`;
          assert.ok(parses(after), about);
          const wanted = structuredClone(before);
          apply(wanted);
          assert.deepEqual(settle(dataOf(after)), settle(wanted), about);
          if (keepsComments) {
            const kept = commentsOf(after).filter((comment) => comment !== '# new');
            assert.deepEqual(kept, comments, about);
          }
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('makes no plan worse that does not parse', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(plans, ({ text, random }) => {
        const place = random.int(0, text.length);
        const broken =
          text.slice(0, place) + random.pick(['"', "'", '[', '{', '}', ': ', '\t', '- ']) + text.slice(place);
        const plan = readPlan(broken);
        for (const { name, edit } of changesOf(plan, random)) {
          if (!edit || /^(?:setScalar|renameKey)/.test(name) || !random.chance(tried)) continue;
          const after = applyEdits(broken, [edit]);
          const about = `${name}\n${JSON.stringify(edit)}\n--- before\n${broken}\n--- after\n${after}`;
          assert.ok(mutedIn(readPlan(after)) <= mutedIn(plan), about);
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
