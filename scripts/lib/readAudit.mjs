// What `npm audit --json` says, in a few words.

/**
 * @param {string} output with warnings before it, where there are any
 * @param {readonly string[]} [names] the packages that count; none: all
 * @returns {{ text: string, found: boolean }}
 */
export function readAudit(output, names) {
  const report = parse(output);
  if (!report?.vulnerabilities) {
    const said = report?.message ? ` (it says ${report.message})` : '';
    return { text: `not checked, as the registry does not answer${said}`, found: false };
  }
  // The one is the package itself: of none npm has asked the registry nothing.
  if (report.metadata?.dependencies.prod === 1 && !names) {
    return { text: 'nothing to ask about, as nothing is installed with the extension', found: false };
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
