import { isatty } from 'node:tty';
import { reasonOf } from '../disk/fileProblem';
import { tooLarge } from '../disk/readBytes';
import { largestFile } from './readFile';

/** A stream that the command line writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in characters; undefined where it is not a terminal. */
  readonly columns: number | undefined;
}

/** What the command line needs of the process that it runs in. Files it reads from the disk itself. */
export interface Host {
  /** Absolute path of the folder that relative paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of the standard input; a `FileProblem` where there is no end of it. */
  readonly readStdin: () => Promise<Uint8Array>;
  readonly stdinIsTerminal: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Is told of each mistake of the program itself, besides the message. */
  readonly onFault?: (error: unknown) => void;
}

/** The process as a host. A reader that goes away (`ogpplan check | head`) is no error. */
export function processHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    readStdin,
    stdinIsTerminal: isatty(0),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > largestFile) throw tooLarge(largestFile);
  }
  return Buffer.concat(chunks);
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (open && error.code !== 'EPIPE') {
      process.exitCode = 2;
      if (stream !== process.stderr) process.stderr.write(`error: cannot write: ${reasonOf(error)}.\n`);
    }
    open = false;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    // Some terminals say 0 where they do not know.
    columns: (stream.isTTY && stream.columns) || undefined,
  };
}
