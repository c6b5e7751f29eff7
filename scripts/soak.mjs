// `npm run soak -- --minutes 30`: somebody writes in 20 plans; every answer is checked, and what memory it takes.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('../test/soak/build.mjs', import.meta.url));
