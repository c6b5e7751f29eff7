import { buildAndRun } from './build.mjs';

await buildAndRun('incremental');
