// `npm run calibrate [FILE] -- [--countries A-M] [--format json]`: holds the rules on wording and evidence against
// what OGP's reviewers coded. FILE has the columns of commitments.csv (see docs/calibration.md).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callsOn } from './calibrate/calls';
import { codedOf } from './calibrate/coded';
import { parseCsv } from './calibrate/csv';
import { figuresOf } from './calibrate/metrics';
import { reportOn } from './calibrate/report';

const { values, positionals } = parseArgs({
  options: { countries: { type: 'string' }, format: { type: 'string', default: 'text' } },
  allowPositionals: true,
});
const file =
  positionals[0] ?? join(process.env.OGPPLAN_CORPUS ?? join('..', 'shared', 'corpus'), 'commitments.csv');
const letters = /^([A-Z])-([A-Z])$/i.exec(values.countries ?? 'A-Z');

if (!existsSync(file)) fail(`There is no ${file}. Name the file, or its folder in OGPPLAN_CORPUS.`);
else if (!letters) fail('--countries takes two letters, as in A-M.');
else if (values.format !== 'text' && values.format !== 'json') fail('--format is text or json.');
else {
  const [, from = '', to = ''] = letters.map((letter) => letter.toUpperCase());
  const commitments = parseCsv(readFileSync(file, 'utf8'))
    .map(codedOf)
    .filter(({ country }) => {
      const first = country.charAt(0).toUpperCase();
      return values.countries === undefined || (first >= from && first <= to);
    });
  const calls = callsOn(commitments);
  console.log(values.format === 'json' ? JSON.stringify(figuresOf(calls), undefined, 2) : reportOn(calls));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
