import assert from 'node:assert/strict';
import { fromParts, readWhole, setBases } from '../../server/src/plan/assemble';
import { Part } from '../../server/src/plan/part';
import { type Plan, PlanDocument } from '../../server/src/plan/plan';
import { LineIndex } from '../../server/src/plan/text/lines';
import { cut } from '../../server/src/plan/yaml/cut';
import { parseYaml } from '../../server/src/plan/yaml/parse';
import { dump, dumpFindings } from './dump';
import { Random, randomChange } from './edits';

/**
 * The model by its definition: of a text that parses, that of the whole; else each run of lines alone.
 * Shares no short cut with the incremental reader.
 */
export function readByDefinition(text: string): Plan {
  const whole = readWhole(text);
  if (whole) return whole;
  const [problem] = parseYaml(text).problems;
  const lines = new LineIndex(text);
  const parts = cut(text).map((one) => new Part(text.slice(one.start, one.end), one));
  setBases(parts);
  const alone = parts.some((part) => part.problem) ? undefined : problem;
  return fromParts(parts, lines, undefined, alone).plan;
}

/** Makes `count` random changes to a text, one after the other, and holds the model against its definition. */
export function holdSame(start: string, seed: number, count: number): void {
  const random = new Random(seed);
  const document = new PlanDocument(start);
  const clipboard: string[] = [];
  const past: string[] = [];
  let text = start;
  for (let step = 0; step < count; step++) {
    const undo = past.length > 0 && random.next(4) === 0;
    const lines = new LineIndex(text);
    const change = undo ? { text: past.pop()! } : randomChange(random, lines, clipboard);
    if (!undo) past.push(text);
    const before = text;
    if (!change.range) text = change.text;
    else {
      const [from, to] = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)];
      text = text.slice(0, Math.min(from, to)) + change.text + text.slice(Math.max(from, to));
    }
    document.edit([change]);
    const where = () => `seed ${seed}, step ${step}: ${JSON.stringify(change)}\n${JSON.stringify(before)}`;
    assert.equal(document.plan.text, text, where());
    const fresh = readByDefinition(text);
    assert.deepEqual(dump(document.plan), dump(fresh), where());
    assert.deepEqual(dumpFindings(document.plan), dumpFindings(fresh), where());
    if (random.next(60) === 0) {
      document.edit([{ text: start }]);
      text = start;
    }
  }
}
