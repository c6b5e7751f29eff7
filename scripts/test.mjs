// `npm test`: installs what is missing and runs everything; the last line says `N passed, N failed`.
//   --only NAME[,NAME]   only these steps (types, lint, generated, build, unit, protocol, neovim, vscode, web, restricted,
//                        restricted-web, package)
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('./lib/test-all.mjs', import.meta.url));
