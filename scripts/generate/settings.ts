import { rules } from '../../server/src/rules/registry';
import { severities } from '../../server/src/rules/rule';

const setting = 'ogpplan.rules';

/** The text of package.json with one property a rule in the setting `ogpplan.rules`; all else as it is. */
export function withRuleSettings(text: string): string {
  const manifest = JSON.parse(text);
  const sections = [manifest.contributes?.configuration ?? []].flat();
  const section = sections.find(({ properties }) => properties?.[setting] !== undefined);
  if (!section) throw new Error(`contributes.configuration has no property ${setting}.`);
  section.properties[setting].properties = Object.fromEntries(
    rules.map(({ code, title, explanation }) => [
      code,
      {
        type: 'string',
        enum: [...severities, 'off'],
        description: title,
        markdownDescription: `**${title}.** ${explanation.what}`,
      },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
