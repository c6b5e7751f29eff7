import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Move, mendPaths, plansToMend } from '../../../server/src/language/movedPlans';
import { readPlan } from '../../../server/src/plan/plan';
import { workspaceOf } from '../workspaceOf';

const newer = 'file:///w/2020/plan.ogpplan';
const older = 'file:///w/2018/plan.ogpplan';
const english = 'file:///w/2020/plan.en.ogpplan';

const files = {
  [newer]: `# The plan
previous-plan: "../2018/plan.ogpplan" # of 2018
commitments:
  - continues: {plan: ../2018/plan.ogpplan, commitment: a}
  - continues: b
`,
  [older]: 'previous-plan: gone.ogpplan\n',
  [english]: "translation-of: &other './plan.ogpplan'\nprevious-plan: *other\n",
};

/** The texts after some moves, of the plans that change. */
function textsAfter(...moves: readonly Move[]): Record<string, string> {
  const workspace = workspaceOf(files);
  return Object.fromEntries(
    plansToMend(workspace, moves).map(({ uri }) => {
      const text = files[uri as keyof typeof files];
      const document = TextDocument.create(uri, 'ogpplan', 1, text);
      return [uri, TextDocument.applyEdits(document, mendPaths(readPlan(text), uri, workspace, moves))];
    }),
  );
}

describe('paths between plans that are moved', () => {
  it('follow a plan that gets another name, in their quotes', () => {
    assert.deepEqual(textsAfter({ oldUri: older, newUri: 'file:///w/2018/Plan%202018.ogpplan' }), {
      [newer]: files[newer].replaceAll('2018/plan.ogpplan', '2018/Plan 2018.ogpplan'),
    });
  });

  it('follow a plan to another folder, and stay true inside it', () => {
    assert.deepEqual(textsAfter({ oldUri: newer, newUri: 'file:///w/plans/new/2020.ogpplan' }), {
      [newer]: files[newer].replaceAll('../2018', '../../2018'),
      [english]: files[english].replace('./plan.ogpplan', '../plans/new/2020.ogpplan'),
    });
  });

  it('follow a folder, and stay as they are inside it', () => {
    assert.deepEqual(textsAfter({ oldUri: 'file:///w/2018', newUri: 'file:///w/archive/2018' }), {
      [newer]: files[newer].replaceAll('../2018', '../archive/2018'),
    });
    assert.deepEqual(textsAfter({ oldUri: 'file:///w', newUri: 'file:///plans' }), {});
  });

  it('hold when both plans move', () => {
    const moves = [
      { oldUri: newer, newUri: 'file:///w/new.ogpplan' },
      { oldUri: older, newUri: 'file:///w/old.ogpplan' },
    ];
    assert.deepEqual(
      textsAfter(...moves)[newer],
      files[newer].replaceAll('../2018/plan.ogpplan', 'old.ogpplan'),
    );
  });

  it('are left alone where no path leads, where none led, and where no plan moves', () => {
    assert.deepEqual(textsAfter({ oldUri: older, newUri: 'memfs:/plan.ogpplan' })[newer], undefined);
    assert.deepEqual(textsAfter({ oldUri: older, newUri: 'file:///w/2018/x.ogpplan' })[older], undefined);
    assert.deepEqual(textsAfter({ oldUri: 'file:///w/2017', newUri: 'file:///w/2016' }), {});
  });
});
