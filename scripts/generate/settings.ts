import { type DisplaySetting, displaySettings } from '../../server/src/language/display';
import { rules } from '../../server/src/rules/registry';
import { severities } from '../../server/src/rules/rule';

const setting = 'ogpplan.rules';

/**
 * The text of package.json with one property a rule in the setting `ogpplan.rules`, and behind it the settings of
 * what is shown among the lines; all else as it is.
 */
export function withSettings(text: string): string {
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
  section.properties = withDisplay(section.properties);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Our settings of what is shown, by their full names. */
const display: Readonly<Record<string, DisplaySetting>> = Object.fromEntries(
  Object.entries(displaySettings).flatMap(([section, names]) =>
    Object.entries(names).map(([name, one]) => [`ogpplan.${section}.${name}`, one] as const),
  ),
);

function withDisplay(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isOurs = (name: string) =>
    Object.keys(displaySettings).some((section) => name.startsWith(`ogpplan.${section}.`));
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      if (isOurs(name)) return [];
      return name === setting
        ? [[name, property], ...Object.entries(display).map(propertyOf)]
        : [[name, property]];
    }),
  );
}

const propertyOf = ([name, one]: readonly [string, DisplaySetting]) =>
  [
    name,
    { type: 'boolean', scope: 'resource', default: one.default, markdownDescription: one.description },
  ] as const;
