import { configFileName } from '../config/config';
import type { Command } from './arguments';

const general = `ogpplan - checks Open Government Partnership action plans (.ogpplan files)

Usage:
  ogpplan check [PATH...]   say what is missing or wrong, and put it right where that is safe
  ogpplan score [PATH...]   say which commitments are specific, measurable, answerable, relevant
                            and time-bound
  ogpplan COMMAND --help    the options of a command
  ogpplan --version

A PATH is a file, a folder (every .ogpplan file in it, at any depth), a glob in quotes
("plans/**/*.ogpplan") or - for the standard input. None means the current folder.
`;

const check = `ogpplan check [PATH...] - says what is missing or wrong in action plans

  --format pretty|json      for people (the default), or for programs
  --min-severity SEVERITY   leave out what is less severe: error, warning, information
                            (the default) or hint; decides the exit code and what --fix does too
  --rule CODE=SEVERITY      set a rule to error, warning, information, hint or off;
                            can be given several times, wins over ${configFileName}
  --fix                     put right what can be put right safely, in the files themselves;
                            with - print the text to the standard output instead
  --diff                    show what --fix would change, and change nothing
  --stdin-filename NAME     with -: the name to show, which also decides the configuration
  -h, --help
  -V, --version

Settings are read from the nearest ${configFileName}, from the plan's folder upwards.

Exit code: 0 nothing found, 1 something found, 2 something could not be done (it is named).
`;

const score = `ogpplan score [PATH...] - says how SMART the commitments of action plans are

  --format pretty|json      for people (the default), or for programs
  --stdin-filename NAME     with -: the name to show
  -h, --help
  -V, --version

A commitment's score is how many of the five letters it meets, divided by five; a plan's is the
mean of its commitments. Settings never change a score; ignore comments in the plan do.

Exit code: 0 done, 2 something could not be done (it is named).
`;

/** What `--help` prints. */
export function helpOf(command: Command | undefined): string {
  if (command === 'check') return check;
  return command === 'score' ? score : general;
}
