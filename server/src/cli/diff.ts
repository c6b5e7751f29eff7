import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Paint } from './colours';
import { printable } from './textWidth';

/** What changes in a file, as a unified diff that `patch -p0` takes; '' if nothing does. */
export function diffOf(file: string, before: string, after: string, paint: Paint): string {
  if (before === after) return '';
  const name = printable(file);
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch
    .split('\n')
    .map((line) => painted(line, paint))
    .join('\n');
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('---') || line.startsWith('+++')) return paint('bold', line);
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}
