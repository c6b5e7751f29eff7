import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { pasteAt } from '../../../server/src/language/paste/paste';
import { absolute } from '../../../server/src/plan/model/piece';
import { PlanDocument, readPlan } from '../../../server/src/plan/plan';
import { Random } from '../edits/messyPlans';
import { corpus, examples } from '../plans';

/** What pasting makes of a text with a selection `«…»` (or `‸`), with the cursor then; undefined if it is left alone. */
function pasted(source: string, copied: string): string | undefined {
  const ranged = source.includes('‸') ? source.replace('‸', '«»') : source;
  const start = ranged.indexOf('«');
  const end = ranged.indexOf('»') - 1;
  assert.ok(start >= 0 && end >= start, `no marker in ${source}`);
  const { plan } = new PlanDocument(ranged.replace(/[«»]/g, ''));
  const paste = pasteAt(plan, { start, end }, copied);
  if (!paste) return undefined;
  const after = applyEdits(plan.text, [paste.edit]);
  const cursor = paste.edit.start + paste.cursor;
  return `${after.slice(0, cursor)}‸${after.slice(cursor)}`;
}

type Table = readonly (readonly [
  title: string,
  source: string,
  copied: string,
  expected: string | undefined,
])[];

function pastes(table: Table): void {
  for (const [title, source, copied, expected] of table) {
    it(title, () => {
      assert.equal(pasted(source, copied), expected);
      if (expected !== undefined && readPlan(source.replace(/[‸«»]/g, '')).pieces.length === 1) {
        assert.deepEqual(readPlan(expected.replace('‸', '')).pieces[0]?.problem, undefined);
      }
    });
  }
}

const head = 'ogpplan: 1\ncommitments:\n  - id: a\n';

describe('pasting prose', () => {
  describe('into a block text', () => {
    pastes([
      [
        'puts every line in the column of the text',
        'introduction: |\n  One ‸.\ntitle: T\n',
        'two\nthree\n\nfour',
        'introduction: |\n  One two\n  three\n\n  four‸.\ntitle: T\n',
      ],
      [
        'on an empty line at its end',
        `${head}    problem: |\n      One.\n‸\n    results: R\n`,
        'Two.\r\nThree.\r\n',
        `${head}    problem: |\n      One.\n      Two.\n      Three.‸\n    results: R\n`,
      ],
      [
        'on a line that is indented already',
        `${head}    problem: |\n      One.\n      ‸`,
        'Two.\nThree.',
        `${head}    problem: |\n      One.\n      Two.\n      Three.‸`,
      ],
      [
        'right below its key, at any column',
        `${head}    problem: |\n‸\n    results: R\n`,
        '  Two.\n  Three.',
        `${head}    problem: |\n      Two.\n      Three.‸\n    results: R\n`,
      ],
      [
        'behind the sign that begins it',
        `${head}    problem: |‸\n    results: R\n`,
        'Two.\nThree.',
        `${head}    problem: |\n      Two.\n      Three.‸\n    results: R\n`,
      ],
      [
        'in place of what is selected',
        'introduction: |\n  One «two\n  three» four.\n',
        'A\nB',
        'introduction: |\n  One A\n  B‸ four.\n',
      ],
      [
        'before a line, which stays one of its own',
        'introduction: |\n  ‸Last.\n',
        'First.\n',
        'introduction: |\n  First.\n  ‸Last.\n',
      ],
      [
        'makes blanks and hyphens plain that only look so',
        'introduction: |\n  ‸\n',
        'Art.\u00a05:\u202f“open\u00ad data”\u200b\tnow',
        'introduction: |\n  Art. 5: “open data” now‸\n',
      ],
      ['leaves a plain line to the editor', 'introduction: |\n  One ‸.\n', 'two', undefined],
      [
        'turns bullets into dashes',
        'introduction: |\n  We will:‸\n',
        '•\tPublish\n·\ttrain\n–\u00a0report\no\tlisten\n\uf0b7 answer\n*  ask\n',
        'introduction: |\n  We will:\n  - Publish\n  - train\n  - report\n  - listen\n  - answer\n  - ask‸\n',
      ],
      [
        'continues a list that was begun',
        'introduction: |\n  - ‸\n',
        '• Publish\n• train',
        'introduction: |\n  - Publish\n  - train‸\n',
      ],
      [
        'keeps words that look like bullets',
        'introduction: |\n  ‸\n',
        'o governo publica\no contrato – todo.\n1.\tUm',
        'introduction: |\n  o governo publica\n  o contrato – todo.\n  1. Um‸\n',
      ],
      [
        'keeps list items of a mail together',
        'introduction: |\n  ‸\n',
        '* One\n  o   Two\n',
        'introduction: |\n  - One\n    - Two‸\n',
      ],
      [
        'whatever of YAML it holds',
        `${head}    problem: |\n      One.‸\n    results: R\n`,
        '\nid: x\n# y\n- z',
        `${head}    problem: |\n      One.\n      id: x\n      # y\n      - z‸\n    results: R\n`,
      ],
      [
        'whose lines are joined, keeps them apart',
        'introduction: >\n  ‸\n',
        'One.\nTwo.\n\nThree.',
        'introduction: >\n  One.\n\n  Two.\n\n  Three.‸\n',
      ],
      [
        'with a depth of its own',
        'introduction: |4\n      Deep.\n    ‸\n',
        'A\nB',
        'introduction: |4\n      Deep.\n    A\n    B‸\n',
      ],
      [
        'with Windows line ends',
        'introduction: |\r\n    One.‸\r\ntitle: T\r\n',
        'Two.\nThree.',
        'introduction: |\r\n    One.Two.\r\n    Three.‸\r\ntitle: T\r\n',
      ],
      [
        'above a part that is broken',
        `${head}    problem: |\n      One.‸\n    title: A: b\n   results: R\n`,
        '\nTwo.',
        `${head}    problem: |\n      One.\n      Two.‸\n    title: A: b\n   results: R\n`,
      ],
    ]);
  });

  describe('into a text of one line', () => {
    pastes([
      [
        'makes a block text of it',
        `${head}    problem: One‸\n    results: R\n`,
        ' two.\nThree: four #5.',
        `${head}    problem: |\n      One two.\n      Three: four #5.‸\n    results: R\n`,
      ],
      [
        'that is still empty',
        `${head}    problem: ‸\n    results: R\n`,
        'One.\nTwo.\n',
        `${head}    problem: |\n      One.\n      Two.‸\n    results: R\n`,
      ],
      [
        'on a line below its key',
        `${head}    problem:\n      ‸\n    results: R\n`,
        'One.\nTwo.',
        `${head}    problem: |\n      One.\n      Two.‸\n    results: R\n`,
      ],
      [
        'in the middle of it',
        'title: Open «old »contracts # draft\n',
        'A\nB\n',
        'title: | # draft\n  Open A\n  B‸\n  contracts\n',
      ],
      [
        'in double quotes',
        'title: "Say \\"yes\\": ‸now"\n',
        'A\n"B" ',
        'title: |\n  Say "yes": A\n  "B"‸now\n',
      ],
      ['in single quotes', "title: 'It''s ‸'\n", 'A\nB', "title: |\n  It's A\n  B‸\n"],
      [
        'in place of all of it, quotes included',
        'title: «"Plan: a"» # draft\n',
        'A\nB',
        'title: | # draft\n  A\n  B‸\n',
      ],
      ['in place of all of it, on one line', 'title: «"Plan: a"»\n', 'B: c', 'title: "B: c‸"\n'],
      [
        'over several lines',
        'introduction: One\n  two‸\ntitle: T\n',
        '.\nThree.',
        'introduction: |\n  One two.\n  Three.‸\ntitle: T\n',
      ],
      [
        'in one of its languages',
        'title:\n  es: ‸\n  en: T\n',
        '• A\n• B',
        'title:\n  es: |\n    - A\n    - B‸\n  en: T\n',
      ],
      [
        'in the explanation of a value',
        `${head}    values:\n      transparency: ‸\n`,
        'A\nB',
        `${head}    values:\n      transparency: |\n        A\n        B‸\n`,
      ],
      [
        'in the title of a milestone',
        `${head}    milestones:\n      - title: One‸\n        end: 2021-03\n`,
        '\n• Two',
        `${head}    milestones:\n      - title: |\n          One\n          - Two‸\n        end: 2021-03\n`,
      ],
      ['keeps a title of one line on it', 'title: ‸\n', 'A plan\r\n', 'title: A plan‸\n'],
      ['puts quotes where they are needed', 'title: ‸\n', 'Plan: "better"', `title: 'Plan: "better"‸'\n`],
      ['escapes quotes inside quotes', 'title: "A ‸"\n', 'say "b"', 'title: "A say \\"b\\"‸"\n'],
      ['escapes apostrophes', "title: 'A‸'\n", "s b's", "title: 'As b''s‸'\n"],
      ['sets off the text from the colon', 'title:‸\n', 'A', 'title: A‸\n'],
      ['leaves a plain line to the editor', 'title: A ‸\n', 'b', undefined],
      [
        'of a part that is broken',
        `${head}    title: Plan: ‸\n   results: R\n`,
        'a\nb',
        `${head}    title: |\n      Plan: a\n      b‸\n   results: R\n`,
      ],
      [
        'in braces, on its line',
        'title: { es: Uno ‸, en: T }\n',
        'a\nb',
        'title: { es: "Uno a\\nb‸", en: T }\n',
      ],
    ]);
  });

  describe('elsewhere', () => {
    pastes([
      ['leaves dates to the editor', 'due: ‸\n', '2021\n2022', undefined],
      ['leaves ids to the editor', `${head}    lead: ‸\n`, 'a\nb', undefined],
      ['leaves comments to the editor', 'title: A # no‸te\n', 'a\nb', undefined],
      ['leaves keys to the editor', 'ti‸tle: A\n', 'a\nb', undefined],
      ['leaves what spans several texts to the editor', 'title: A«\nintroduction: B»\n', 'a\nb', undefined],
      ['pastes nothing of nothing', 'introduction: |\n  ‸\n', ' \n\n', undefined],
    ]);
  });
});

describe('pasting parts of a plan', () => {
  const milestones = `${head}    milestones:\n      - title: One\n        end: 2021-03\n`;
  pastes([
    [
      'puts a milestone among the others',
      `${milestones}‸\n`,
      '- title: Two\n  end: 2021-04\n',
      `${milestones}      - title: Two\n        end: 2021-04‸\n`,
    ],
    [
      'that was copied without its indentation',
      `${milestones}      ‸\n`,
      '- title: Two\n          end: 2021-04\n        - title: Three\n',
      `${milestones}      - title: Two\n        end: 2021-04\n      - title: Three‸\n`,
    ],
    [
      'behind its key',
      `${head}    milestones:‸\n    results: R\n`,
      '      - title: Two\n        end: 2021-04',
      `${head}    milestones:\n      - title: Two\n        end: 2021-04‸\n    results: R\n`,
    ],
    [
      'behind a dash',
      `${milestones}      - ‸\n`,
      'title: Two\n        end: 2021-04',
      `${milestones}      - title: Two\n        end: 2021-04‸\n`,
    ],
    [
      'several behind a dash',
      `${milestones}      - ‸\n`,
      '- title: Two\n- title: Three\n',
      `${milestones}      - title: Two\n      - title: Three‸\n`,
    ],
    [
      'puts fields in the column of the cursor',
      `${milestones}    ‸\n`,
      'problem: |\n  One.\ntitle: A\n',
      `${milestones}    problem: |\n      One.\n    title: A‸\n`,
    ],
    [
      'puts a commitment below another, whatever stands last in it',
      `${head}    problem: |\n      One.\n‸`,
      '    - id: b\n      title: B\n      problem: |\n        Two.\n',
      `${head}    problem: |\n      One.\n  - id: b\n    title: B\n    problem: |\n      Two.‸`,
    ],
    [
      'above a line that begins with one',
      `${head}    title: A\n‸  - id: c\n`,
      '  - id: b\n    title: B\n',
      `${head}    title: A\n  - id: b\n    title: B\n‸  - id: c\n`,
    ],
    [
      'puts them where they were indented like it',
      `${milestones}‸`,
      '  - id: b\n    title: B\n',
      `${milestones}  - id: b\n    title: B‸`,
    ],
    [
      'puts an agency into the register',
      'agencies:\n    mof:\n        name: M\n‸\n',
      'trust:\n  name: T\n  kind: media\n',
      'agencies:\n    mof:\n        name: M\n    trust:\n      name: T\n      kind: media‸\n',
    ],
    [
      'follows lists whose dashes stand under their key',
      'commitments:\n- id: a\n  milestones:\n  - title: T\n- id: b\n  milestones:\n  ‸\n',
      '    - title: U\n      end: 2021',
      'commitments:\n- id: a\n  milestones:\n  - title: T\n- id: b\n  milestones:\n  - title: U\n    end: 2021‸\n',
    ],
    [
      'takes it for prose inside a text',
      `${head}    problem: |\n      One ‸\n`,
      '- title: Two\n  end: 2021-04\n',
      `${head}    problem: |\n      One\n      - title: Two\n        end: 2021-04‸\n`,
    ],
    [
      'takes a single line for prose at the end of a text',
      `${head}    problem: |\n      One.\n      ‸\n`,
      'results: none.\n',
      `${head}    problem: |\n      One.\n      results: none.‸\n`,
    ],
  ]);
});

describe('pasting anywhere in a real plan', () => {
  const copied = ' it: “a” #1\r\n\r\n•\tTwo\u00a0x\r\no\tThree\r\n';
  const clean = ['it: “a” #1', '', '- Two x', '- Three'];

  for (const { name, text } of [...examples(), ...(corpus() ?? []).slice(0, 20)]) {
    it(`keeps all of it in the text: ${name}`, () => {
      const { plan } = new PlanDocument(text);
      const random = new Random(text.length);
      let pasted = 0;
      for (let count = 0; count < 40; count++) {
        const unit = random.pick(plan.units);
        const node = unit.texts.length > 0 ? random.pick(unit.texts) : undefined;
        const variant = node && random.pick(node.variants);
        if (!variant || variant.piece.muted || variant.state === 'unreadable') continue;
        const { start, end } = absolute(variant);
        const offset = random.int(start + 2, Math.max(start + 2, end - 1));
        const paste = pasteAt(plan, { start: offset, end: offset }, copied);
        if (!paste) continue;
        pasted++;
        const after = readPlan(applyEdits(plan.text, [paste.edit]));
        assert.ok(
          after.pieces.every(({ problem }, index) => !problem || plan.pieces[index]?.problem),
          `${name}: broken at ${offset}`,
        );
        const said = after.units.flatMap(({ texts }) => texts.flatMap((one) => one.variants));
        const holds = said.some(({ value }) => clean.every((line) => value.includes(line)));
        assert.ok(holds, `${name}: lost at ${offset}: ${plan.text.slice(offset - 30, offset + 30)}`);
      }
      assert.ok(pasted > 20, `${pasted} times`);
    });
  }
});
