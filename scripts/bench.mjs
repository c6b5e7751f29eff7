// `npm run bench`: this project's server and yaml-language-server side by side. docs/performance.md says how.
//   --quick        few repetitions, nothing written to docs/
//   --only NAME    only these parts (parse, typing-20, typing-200, start, idle, check, huge, sizes), separated by commas
//   --json FILE    the figures as JSON
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('../test/bench/run.mjs', import.meta.url));
