// What every bundle is made with, unless it says otherwise: what ships, the tests, and the longer runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export const bundling = /** @satisfies {import('esbuild').BuildOptions} */ ({
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The Node build of `yaml` reads process.env for every token; its browser build does not.
  alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
  define: {
    PRODUCT_VERSION: JSON.stringify(product.version),
    PRODUCT_HOMEPAGE: JSON.stringify(product.homepage ?? ''),
  },
  logLevel: 'warning',
});
