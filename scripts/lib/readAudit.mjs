// What `npm audit --json` says, in a few words.

/**
 * @param {string} output with warnings before it, where there are any
 * @param {readonly string[]} [names] the packages that count; none: all
 * @returns {{ text: string, found: boolean }}
 */
export function readAudit(output, names) {
  const report = parse(output);
  if (!report?.vulnerabilities) {
    return { text: `not checked: ${report?.message ?? 'the registry gave no answer'}`, found: false };
  }
  const holes = Object.keys(report.vulnerabilities).filter((name) => names?.includes(name) ?? true);
  const words = holes.map((name) => `${name} (${report.vulnerabilities[name].severity})`).join(', ');
  return { text: holes.length > 0 ? `known holes in ${words}` : 'no known holes', found: holes.length > 0 };
}

/** @param {string} output */
function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
