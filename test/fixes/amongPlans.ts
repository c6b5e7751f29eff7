import { renameAt } from '../../server/src/language/rename';
import { digestOf } from '../../server/src/plan/digest';
import { isId } from '../../server/src/plan/ids';
import { KnownPlans } from '../../server/src/plan/knownPlans';
import { absolute } from '../../server/src/plan/model/piece';
import { type Plan, readPlan } from '../../server/src/plan/plan';
import type { Random } from '../unit/edits/messyPlans';
import type { Checked } from './compare';
import { edited } from './edited';
import type { Tally } from './fixes';
import { asEdit, naming, type OtherFailure, uri } from './others';
import { checked, type Failure, tryEdits } from './properties';

const nextUri = 'file:///next.ogpplan';

/** A plan that carries on a commitment of the plan at `uri`, in each way in which that can be written. */
const nextPlan = (id: string): string => `ogpplan: 1
previous-plan: plan.ogpplan # the last one
commitments:
  - id: one
    continues: ${id} # what it was
  - { id: two, continues: { plan: plan.ogpplan, commitment: "${id}" }, title: Two }
  - id: three
    continues:
      commitment: '${id}'
      plan: ./plan.ogpplan
  - id: four
    continues: another-${id}
`;

const ways = 3;

type Texts = Readonly<Record<string, string>>;

/**
 * A commitment that another plan carries on gets another id, asked for in the one plan or in the other: what all edits
 * hold to in both, the other plan carries on the same as before, and renaming it back gives both as they were.
 */
export function tryRenamingAmongPlans(before: Checked, random: Random, tally: Tally): OtherFailure[] {
  const { commitments } = before.plan;
  const ids = commitments.flatMap(({ id }) => id ?? []);
  const named = commitments.filter(({ id, node }) => {
    const mark = node.get('id');
    const isAlone = id !== undefined && ids.indexOf(id) === ids.lastIndexOf(id);
    return isAlone && isId(id) && mark && !mark.piece.muted;
  });
  if (named.length === 0) return [];
  const { id, node } = random.pick(named);
  const eol = before.plan.text.includes('\r\n') ? '\r\n' : '\n';
  const texts = { [uri]: before.plan.text, [nextUri]: nextPlan(id!).replaceAll('\n', eol) };
  const next = texts[nextUri]!;
  const mark = node.get('id')!;
  const places: [string, number][] = [
    // At an alias it is the anchor that is renamed.
    ...(mark.origin ? [] : [[uri, absolute(mark).start + 1] satisfies [string, number]]),
    [nextUri, next.indexOf(`"${id}"`) + 1],
  ];
  return places.flatMap(([at, offset]) => {
    tally.edits++;
    return naming('rename among plans', `${id} in ${at}`, tryRenaming(texts, at, offset, id!));
  });
}

function tryRenaming(texts: Texts, at: string, offset: number, id: string): Failure[] {
  const name = 'another-name-x';
  const there = renamed(texts, at, offset, name);
  if (typeof there === 'string') return [{ kind: 'refused', what: there }];
  if (there.failures.length > 0) return [...there.failures];
  const carried = readPlan(there.texts[nextUri]!).commitments.map(
    ({ node }) => node.get('continues')?.get('commitment')?.value,
  );
  const expected = [...Array.from({ length: ways }, () => name), `another-${id}`];
  if (JSON.stringify(carried) !== JSON.stringify(expected))
    return [{ kind: 'carries on', what: JSON.stringify(carried) }];
  if (!readPlan(there.texts[uri]!).commitments.some((one) => one.id === name))
    return [{ kind: 'id', what: 'is as it was' }];
  const back = renamed(there.texts, nextUri, there.texts[nextUri]!.indexOf(`"${name}"`) + 1, id);
  if (typeof back === 'string') return [{ kind: 'back', what: back }];
  const isBack = Object.entries(texts).every(([one, text]) => back.texts[one] === text);
  // What was written over several lines, as a block or by an alias, is one word now.
  return isBack || !isPlain(texts[uri]!, id) ? [] : [{ kind: 'back', what: 'is another text' }];
}

/** Is an id written as nothing but the word that it is, perhaps in quotes? */
function isPlain(text: string, id: string): boolean {
  const mark = readPlan(text)
    .commitments.find((one) => one.id === id)
    ?.node.get('id');
  const source = mark ? text.slice(absolute(mark).start, absolute(mark).end) : '';
  return [id, `"${id}"`, `'${id}'`].includes(source);
}

/** The texts of all plans after a rename in one of them; why it cannot be done otherwise. */
function renamed(
  texts: Texts,
  at: string,
  offset: number,
  name: string,
): { texts: Texts; failures: readonly Failure[] } | string {
  const plans: Record<string, Plan> = Object.fromEntries(
    Object.entries(texts).map(([one, text]) => [one, readPlan(text)]),
  );
  const workspace = new KnownPlans(Object.entries(plans).map(([one, plan]) => digestOf(plan, one)));
  const edits = renameAt({ plan: plans[at]!, uri: at, workspace }, offset, name);
  if ('refusal' in edits) return edits.refusal;
  const after = { ...texts };
  const failures = edits.flatMap(({ uri: one, edits: own }) => {
    const list = own.map((edit) => asEdit(plans[one]!.lines, edit));
    after[one] = edited(texts[one]!, list).text;
    return tryEdits(checked(texts[one]!), list);
  });
  return { texts: after, failures };
}
