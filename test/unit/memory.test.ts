import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memo } from '../../server/src/handbook/memo';
import { PlanFiles } from '../../server/src/lsp/planFiles';
import { isLanguageTag } from '../../server/src/plan/languages';
import { PlanDocument } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MiB that the heap has grown by what work leaves behind. */
async function leftBy(work: () => unknown): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = await work();
  collect();
  const left = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  assert.ok(kept !== undefined);
  return left;
}

const line = 'Everything that is written here is let go of.\n';
/** Some 460 KB around a name. */
const longText = (index: number): string => {
  const prose = Array.from({ length: 10_000 }, () => `  ${line}`).join('');
  return `ogpplan: 1\ntitle: The action plan number ${index}\nintroduction: |\n${prose}`;
};

describe('of a text that is gone', () => {
  it('nothing stays for the names in it that are remembered', async () => {
    const known = memo((name) => name.length);
    const left = await leftBy(() => {
      for (let index = 0; index < 50; index++) known(longText(index).slice(18, 50));
      return known;
    });
    assert.ok(left < 5, `${left} MiB`);
  });

  it('nothing stays for the language tags in it', async () => {
    const left = await leftBy(() => {
      const tags = Array.from({ length: 50 }, (_, index) => longText(index).slice(18, 50));
      return tags.some(isLanguageTag);
    });
    assert.ok(left < 5, `${left} MiB`);
  });

  it('nothing stays but the digest, where it is a plan that is not open', async () => {
    const digests: unknown[] = [];
    const uris = Array.from({ length: 30 }, (_, index) => `file:///${index}.ogpplan`);
    const files = new PlanFiles(
      async (uri) => longText(uris.indexOf(uri)),
      (_, digest) => digests.push(digest),
    );
    const left = await leftBy(async () => {
      await files.load(uris);
      return digests;
    });
    assert.equal(digests.length, uris.length);
    assert.ok(left < 5, `${left} MiB`);
  });
});

/** A plan with a long register, acronyms, and texts that say little. */
function longPlan(index = 0): string {
  const bodies = Array.from(
    { length: 500 },
    (_, at) => `  body-${at}: { name: Ministry ${at} of ${index} }\n`,
  );
  return `ogpplan: 1
title: The plan
participant: Corrada
edition: 2022
languages: [en]
period:
  start: 2021-01-01
  end: 2022-12-31
agencies:
${bodies.join('')}commitments:
  - title: Strengthen and promote the ZQRX
    lead: body-1
    description: We will strengthen and promote various efforts, and raise awareness of the ZQRX.
    milestones:
      - title: Support the ZQRX
        start: 2021-01
        end: 2022-06
  - title: Publish the register
    lead: body-2
`;
}

describe('of a plan that is written in', function () {
  // A machine that is busy, or was stopped, takes its time.
  this.timeout(20_000);

  it('nothing stays of what its frame was before', async () => {
    const document = new PlanDocument(longPlan());
    checkPlan(document.plan);
    const position = document.lines.positionAt(document.plan.text.indexOf('Corrada'));
    const left = await leftBy(() => {
      for (let edit = 0; edit < 20; edit++) {
        document.edit([{ range: { start: position, end: position }, text: 'a' }]);
        checkPlan(document.plan);
      }
      return document;
    });
    assert.ok(left < 5, `${left} MiB`);
  });

  it('nothing stays once it is closed', async () => {
    const closed = (() => {
      const { plan } = new PlanDocument(longPlan(1));
      const codes = new Set(checkPlan(plan).map(({ rule }) => rule.code));
      assert.ok(codes.has('plain-language') && codes.has('vague-wording'));
      return [plan.frame, ...plan.units, ...plan.pieces].map((part) => new WeakRef<object>(part));
    })();
    const left = () => closed.flatMap((part) => part.deref()?.constructor.name ?? []);
    // What was looked at in a turn is held until its end; what is marked already while the engine collects, until the next.
    for (let collected = 0; collected < 3; collected++) {
      await new Promise((resolve) => setImmediate(resolve));
      collect();
    }
    assert.deepEqual(left(), []);
  });
});
