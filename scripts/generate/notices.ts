import { bundledPackages } from '../lib/bundled.mjs';

const rule = '='.repeat(80);

/** The licences of what others have written and our bundles hold, as these ask for. */
export function noticesText(): string {
  const notices = bundledPackages().map(
    ({ name, version, license, licenseText }) =>
      `${rule}\n${name} ${version} (${license})\nhttps://www.npmjs.com/package/${name}\n${rule}\n\n${plain(licenseText)}\n`,
  );
  return [
    'This extension holds code of the following packages. Nothing else is installed with it.\n',
    ...notices,
  ].join('\n');
}

const plain = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
