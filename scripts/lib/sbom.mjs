// The bill of materials of the package.

/**
 * What npm says of all that is installed (CycloneDX), cut down to what is bundled. npm takes it for tools of the
 * developers, as nothing is installed with the extension; here it is what ships.
 * @param {any} listed
 * @param {readonly { name: string, version: string }[]} bundled
 */
export function materials(listed, bundled) {
  const refs = bundled.map(({ name, version }) => `${name}@${version}`);
  const own = listed.metadata.component;
  const components = refs.map((ref) => {
    const found = listed.components.find((/** @type {any} */ one) => `${one.name}@${one.version}` === ref);
    if (!found) throw new Error(`${ref} is bundled and not in package-lock.json: run npm ci.`);
    const { scope: _, properties: __, ...component } = found;
    return { ...component, scope: 'required' };
  });
  const known = new Set(components.map((one) => one['bom-ref']));
  const dependencies = listed.dependencies
    .filter((/** @type {any} */ { ref }) => known.has(ref) || ref === own['bom-ref'])
    .map((/** @type {any} */ { ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((/** @type {string} */ one) => known.has(one)),
    }));
  const metadata = {
    ...listed.metadata,
    component: { ...own, name: own.purl.split('/').at(-1).split('@')[0] },
  };
  return { ...listed, metadata, components, dependencies };
}
