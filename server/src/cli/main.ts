import { version } from '../product';
import { type Request, readArguments, UsageProblem } from './arguments';
import { check, type ExitCode } from './check';
import { helpOf } from './help';
import type { Host } from './host';
import { score } from './score';
import { Session } from './session';

/**
 * Runs the command line. Never throws: whatever goes wrong is told on the standard error output.
 * @param args the arguments behind the program's name
 * @returns the exit code: 0 clean, 1 something found, 2 something could not be done
 */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await run(readArguments(args), host);
  } catch (error) {
    if (error instanceof UsageProblem) host.stderr.write(`${error.message}\nFor help: ogpplan --help\n`);
    else {
      host.onFault?.(error);
      host.stderr.write(`error: this program made a mistake and had to stop: ${(error as Error).message}\n`);
    }
    return 2;
  }
}

async function run(request: Request, host: Host): Promise<ExitCode> {
  switch (request.kind) {
    case 'help':
      host.stdout.write(helpOf(request.command));
      return 0;
    case 'version':
      host.stdout.write(`ogpplan ${version}\n`);
      return 0;
    case 'run': {
      const session = new Session(host, request.options);
      return request.options.command === 'check' ? check(session) : score(session);
    }
  }
}
