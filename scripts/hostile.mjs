// `npm run hostile`: what texts that are hard on a parser cost, each in a process of its own with limits of time and
// memory. test/hostile/run.mjs says more.
//   --only WORD    only texts with this in their names
//   --share N      a part of the size: 0.1 for a quick look (1)
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('../test/hostile/run.mjs', import.meta.url));
