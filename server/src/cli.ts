import { processHost } from './cli/host';
import { main } from './cli/main';

// The exit code is set rather than forced, so that everything written still goes out; what an output that
// fails has set stays.
void main(process.argv.slice(2), processHost()).then((code) => {
  process.exitCode ??= code;
});
