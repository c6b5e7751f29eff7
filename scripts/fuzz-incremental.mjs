// `npm run fuzz:incremental -- --minutes 5`: random edits without end, each held against a plan that is read afresh.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('../test/fuzz/incremental.mjs', import.meta.url));
