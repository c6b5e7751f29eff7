// Makes `ogpplan.trace.server` enough to see the traffic with the server.
import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * The channel the client writes its trace to. The client traces only at log level Trace, which a user would have
 * to set as well; this channel reports that level while the setting asks for a trace, and writes to the real one.
 */
export class TraceChannel implements LogOutputChannel {
  readonly #channel: LogOutputChannel;
  readonly #levels = new EventEmitter<LogLevel>();
  readonly #listeners: readonly Disposable[];
  readonly onDidChangeLogLevel = this.#levels.event;

  constructor(channel: LogOutputChannel) {
    this.#channel = channel;
    this.#listeners = [
      channel.onDidChangeLogLevel(() => this.#levels.fire(this.logLevel)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('ogpplan.trace')) this.#levels.fire(this.logLevel);
      }),
    ];
  }

  get name(): string {
    return this.#channel.name;
  }

  get logLevel(): LogLevel {
    const wanted = workspace.getConfiguration('ogpplan').get<string>('trace.server', 'off') !== 'off';
    return wanted ? LogLevel.Trace : this.#channel.logLevel;
  }

  trace(message: string): void {
    if (this.#channel.logLevel === LogLevel.Trace) this.#channel.trace(message);
    else this.#channel.info(message);
  }

  debug(message: string): void {
    this.#channel.debug(message);
  }

  info(message: string): void {
    this.#channel.info(message);
  }

  warn(message: string): void {
    this.#channel.warn(message);
  }

  error(error: string | Error): void {
    this.#channel.error(error);
  }

  append(value: string): void {
    this.#channel.append(value);
  }

  appendLine(value: string): void {
    this.#channel.appendLine(value);
  }

  replace(value: string): void {
    this.#channel.replace(value);
  }

  clear(): void {
    this.#channel.clear();
  }

  show(): void {
    this.#channel.show(true);
  }

  hide(): void {
    this.#channel.hide();
  }

  /** Ends this view of the channel; the channel itself belongs to who made it. */
  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#levels.dispose();
  }
}
