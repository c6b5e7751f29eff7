import { block, list, map, scalar } from '../../../server/src/edits/value';
import { insertItem, insertKeyAt, insertRegisterEntry, wrapInMap } from '../../../server/src/edits/write';
import type { Plan } from '../../../server/src/plan/plan';
import { refuses, text, turns, turnsAnyEnd } from './support';

const milestone = map([
  ['title', scalar('M: new')],
  ['end', scalar('2021-03')],
]);
const first = (plan: Plan) => plan.commitments[0]!.node;
const addMilestone = (plan: Plan) => insertItem(plan, first(plan), 'milestones', milestone);
const addArea = (plan: Plan) => insertItem(plan, first(plan), 'policy-areas', scalar('new'));
const addHelper = (plan: Plan) => insertItem(plan, first(plan), 'supporting', scalar('new'));
const addBody = (plan: Plan) => insertRegisterEntry(plan, 'mof', map([['name', scalar('Ministry')]]));

describe('edits: insert an item', () => {
  turnsAnyEnd(
    'behind the last, before comments of what follows',
    text`
      commitments:
        - id: a
          milestones:
            - title: M1
              # its end
              end: 2021-01 # agreed
              # and so on
          # the end of a
        # about b
        - id: b
    `,
    addMilestone,
    text`
      commitments:
        - id: a
          milestones:
            - title: M1
              # its end
              end: 2021-01 # agreed
              # and so on
            - title: "M: new"
              end: 2021-03
          # the end of a
        # about b
        - id: b
    `,
  );
  turnsAnyEnd(
    'with dashes under the key and wide gaps',
    text`
      commitments:
      -   id: a
          milestones:
          -   title: >
                  M1
    `,
    addMilestone,
    text`
      commitments:
      -   id: a
          milestones:
          -   title: >
                  M1
          -   title: "M: new"
              end: 2021-03
    `,
  );
  turnsAnyEnd(
    'in a list of texts, prose',
    text`
      commitments:
        - id: a
          policy-areas:
            - health
    `,
    (plan) => insertItem(plan, first(plan), 'policy-areas', block('One.\n  Two.')),
    text`
      commitments:
        - id: a
          policy-areas:
            - health
            - |
              One.
                Two.
    `,
  );
  turns(
    'a list in a list',
    'commitments:\n  - id: a\n    milestones:\n      - - x\n',
    (plan) => insertItem(plan, first(plan), 'milestones', list([scalar('y'), milestone])),
    'commitments:\n  - id: a\n    milestones:\n      - - x\n      - - y\n        - title: "M: new"\n          end: 2021-03\n',
  );
  turns(
    'where a dash waits for it',
    'commitments:\n  - id: a\n    milestones:\n      - title: x\n      - \n  - id: b\n',
    addMilestone,
    'commitments:\n  - id: a\n    milestones:\n      - title: x\n      - title: "M: new"\n        end: 2021-03\n  - id: b\n',
  );

  describe('in brackets', () => {
    for (const [before, after] of [
      ['[health]', '[health, new]'],
      ['[health,]', '[health, new,]'],
      ['[ health , "x, y" ]', '[ health , "x, y", new ]'],
      ['[\n      health, # one\n    ]', '[\n      health, new, # one\n    ]'],
      ['[]', '[new]'],
      ['health', '[health, new]'],
      ['"health" # x', '["health", new] # x'],
      ['health, care', '["health, care", new]'],
      ['~', '[new]'],
      ['', '[new]'],
    ] as const) {
      const plan = (value: string) => `commitments:\n  - id: a\n    policy-areas: ${value}\n`;
      turnsAnyEnd(before, plan(before), addArea, plan(after));
    }
    turns(
      'maps',
      'commitments: [{id: a, milestones: [{title: x}]}]\n',
      addMilestone,
      'commitments: [{id: a, milestones: [{title: x}, { title: "M: new", end: 2021-03 }]}]\n',
    );
  });

  turnsAnyEnd(
    'creates a list of maps',
    'commitments:\n  - id: a\n    title: T\n',
    addMilestone,
    'commitments:\n  - id: a\n    title: T\n    milestones:\n      - title: "M: new"\n        end: 2021-03\n',
  );
  turnsAnyEnd(
    'creates a list of texts',
    'commitments:\n  - id: a\n    problem: T\n',
    addHelper,
    'commitments:\n  - id: a\n    supporting: [new]\n    problem: T\n',
  );
  turnsAnyEnd(
    'replaces an empty list in brackets by one of maps',
    'commitments:\n  - id: a\n    milestones: [] # none\n',
    addMilestone,
    'commitments:\n  - id: a\n    milestones: # none\n      - title: "M: new"\n        end: 2021-03\n',
  );
  turns(
    'adds a commitment behind one that does not parse',
    'commitments:\n  - id: a\n    title: "open\n\n# end\namendments:\n',
    (plan) => insertItem(plan, plan.root!, 'commitments', map([['id', scalar('b')]])),
    'commitments:\n  - id: a\n    title: "open\n  - id: b\n\n# end\namendments:\n',
  );
  refuses('a map in its place', 'commitments:\n  - id: a\n    milestones:\n      title: M\n', addMilestone);
  refuses('an alias', 'x-a: &a [b]\ncommitments:\n  - id: a\n    supporting: *a\n', addHelper);
  refuses('a block text', 'commitments:\n  - id: a\n    supporting: |\n      b\n', addHelper);
});

describe('edits: insert an agency', () => {
  turnsAnyEnd(
    'behind the last',
    text`
      agencies:
        trust:
          name: Trust
          # its contact

        # the others
      commitments:
    `,
    addBody,
    text`
      agencies:
        trust:
          name: Trust
          # its contact
        mof:
          name: Ministry

        # the others
      commitments:
    `,
  );
  turnsAnyEnd(
    'creates the register in its place',
    'title: T\ncommitments:\n    - id: a\n      milestones:\n',
    addBody,
    'title: T\nagencies:\n    mof:\n        name: Ministry\ncommitments:\n    - id: a\n      milestones:\n',
  );
  turns(
    'fills an empty register',
    'agencies: {} # none\n',
    addBody,
    'agencies: # none\n  mof:\n    name: Ministry\n',
  );
  turns(
    'in braces',
    'agencies: { a: {name: A} }\n',
    addBody,
    'agencies: { a: {name: A}, mof: { name: Ministry } }\n',
  );
  turns(
    'fills an empty entry',
    'agencies:\n  mof:\n  a:\n',
    addBody,
    'agencies:\n  mof:\n    name: Ministry\n  a:\n',
  );
  refuses('an id that is taken', 'agencies:\n  mof:\n    name: M\n', addBody);
  refuses('a register behind an alias', 'x-a: &a\n  b: {name: B}\nagencies: *a\n', addBody);
  refuses('a register that does not parse', 'title: T\nagencies:\n  a: "open\n', addBody);
  refuses('a file that holds nothing', '# empty\n', addBody);
});

describe('edits: maps without a schema', () => {
  const addValue = (plan: Plan) =>
    insertKeyAt(plan, first(plan).get('values')!, 'accountability', block('Why.'));
  turnsAnyEnd(
    'adds a value',
    'commitments:\n  - id: a\n    values:\n      transparency: Yes\n',
    addValue,
    'commitments:\n  - id: a\n    values:\n      transparency: Yes\n      accountability: |\n        Why.\n',
  );
  turns(
    'fills a value',
    'commitments:\n  - id: a\n    values:\n      accountability:\n      transparency:\n',
    addValue,
    'commitments:\n  - id: a\n    values:\n      accountability: |\n        Why.\n      transparency:\n',
  );
  refuses('a list', 'commitments:\n  - id: a\n    values: [transparency]\n', addValue);
  turns(
    'adds a language in its order',
    'title:\n  en: Plan\n  x-note: 1\n',
    (plan) => insertKeyAt(plan, plan.root!.get('title')!, 'es', scalar('El Plan'), ['es', 'en']),
    'title:\n  es: El Plan\n  en: Plan\n  x-note: 1\n',
  );

  const bilingual = (plan: Plan) =>
    wrapInMap(plan, plan.root!.get('title')!, 'es', [['fr', scalar('Le Plan')]], [['en', block('The Plan')]]);
  turnsAnyEnd(
    'puts a text under its language',
    'title: "El\n  Plan" # x\nperiod:\n',
    bilingual,
    'title:\n  fr: Le Plan\n  es: "El\n    Plan" # x\n  en: |\n    The Plan\nperiod:\n',
  );
  turns(
    'puts an item under a key',
    'commitments:\n  - id: a\n    values:\n    - one\n      line # x\n    - two\n',
    (plan) =>
      wrapInMap(plan, first(plan).get('values')!.claims[0]!, 'transparency', [], [['x-a', scalar('1')]]),
    'commitments:\n  - id: a\n    values:\n    - transparency: one\n        line # x\n      x-a: 1\n    - two\n',
  );
  turns(
    'puts an alias under a key',
    'x-a: &a T\ntitle: *a\nparticipant: &b P\n',
    bilingual,
    'x-a: &a T\ntitle:\n  fr: Le Plan\n  es: *a\n  en: |\n    The Plan\nparticipant: &b P\n',
  );
  refuses('an anchor', 'title: &a T\n', bilingual);
});
