// `npm start`: installs what is missing, builds, and opens VS Code on examples/ with the extension loaded.
//   --port N   the port of VS Code in the browser (else any free one)
//   --web      VS Code in the browser even where a desktop VS Code is installed
//   FOLDER     open this instead of examples/
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(new URL('./lib/start-vscode.mjs', import.meta.url));
