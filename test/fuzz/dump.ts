import {
  AgenciesNode,
  DateNode,
  ListNode,
  ObjectNode,
  type PlanNode,
  RegisterNode,
  StringNode,
  TextNode,
  ValuesNode,
} from '../../server/src/plan/model/nodes';
import { absolute, type Mark } from '../../server/src/plan/model/piece';
import { Commitment, type Unit } from '../../server/src/plan/model/unit';
import type { Plan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { levelOf } from '../../server/src/rules/levels';
import { messageOf, placeOf } from '../../server/src/rules/output';

/** Everything a plan says, with absolute places, as lines that can be held against those of another. */
export function dump(plan: Plan): string[] {
  const lines: string[] = [];
  if (plan.root) dumpNode(plan.root, '', lines);
  for (const unit of plan.units) dumpUnit(unit, lines);
  for (const { base, problem } of plan.pieces) {
    if (problem) lines.push(`problem ${problem.code} ${base + problem.start}-${base + problem.end}`);
  }
  return lines;
}

/** Everything that is found in a plan, with what an editor or the command line says of it. */
export function dumpFindings(plan: Plan): string[] {
  return checkPlan(plan).map((finding) => {
    const { path, commitment, milestone } = placeOf(finding);
    const related = finding.related?.map((one) => `${one.message} ${place(one.mark)}`) ?? [];
    const said = [
      finding.rule.code,
      place(finding.mark),
      path,
      commitment,
      milestone,
      levelOf(finding, plan.frame),
    ];
    return [...said, messageOf(finding), ...related].join(' · ');
  });
}

const place = (mark: Mark): string => {
  const { start, end } = absolute(mark);
  return `${start}-${end}`;
};

function dumpNode(node: PlanNode, path: string, lines: string[]): void {
  const origin = node.origin ? ` from ${place(node.origin)}` : '';
  lines.push(`${path} ${node.constructor.name} ${place(node)} ${node.state}${origin}${detail(node)}`);
  if (node instanceof ObjectNode || node instanceof RegisterNode) {
    for (const [key, entry] of node.entries) {
      const end = entry.piece.base + entry.valueEnd;
      lines.push(`${path}/${key} key ${place(entry)} to ${end}${entry.merged ? ' merged' : ''}`);
      if (entry.node) dumpNode(entry.node, `${path}/${key}`, lines);
    }
  } else if (node instanceof ListNode || node instanceof AgenciesNode) {
    for (const item of node.items) dumpNode(item, `${path}/${item.step}`, lines);
  } else if (node instanceof ValuesNode) {
    for (const { name, id, explanation, ...mark } of node.claims) {
      lines.push(`${path}/${name} claim ${id} ${place(mark)}`);
      if (explanation) dumpNode(explanation, `${path}/${name}`, lines);
    }
  }
}

function detail(node: PlanNode): string {
  if (node instanceof StringNode) return ` ${JSON.stringify(node.value)}`;
  if (node instanceof DateNode) return ` ${node.source} ${JSON.stringify(node.reading)}`;
  if (!(node instanceof TextNode)) return '';
  const variants = node.variants.map(
    (one) => `${one.language} ${place(one)} ${one.state} ${JSON.stringify(one.value)}`,
  );
  return ` ${variants.join(' | ')}`;
}

function dumpUnit(unit: Unit, lines: string[]): void {
  const name = unit instanceof Commitment ? `commitment ${unit.index}` : 'head';
  for (const list of ['texts', 'dates', 'objects', 'agencies'] as const) {
    lines.push(`${name} ${list} ${unit[list].map(place).join(' ')}`);
  }
  lines.push(`${name} placeholders ${unit.placeholders.map(({ mark }) => place(mark)).join(' ')}`);
  for (const { kind, mark, step } of unit.problems)
    lines.push(`${name} ${kind} ${String(step)} ${place(mark)}`);
}
