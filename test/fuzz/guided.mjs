import { buildAndRun } from './build.mjs';

await buildAndRun('guided', 'search');
