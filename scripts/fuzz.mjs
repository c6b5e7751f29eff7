// `npm run fuzz -- --minutes 5 --target features --seed 1`: looks for texts that do harm, guided by what code they reach.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('../test/fuzz/guided.mjs', import.meta.url));
