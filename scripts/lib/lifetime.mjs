// Ending in order: on Ctrl-C, on a signal, and when whoever started us is gone.

/**
 * Calls `stop` once when this process is to end, then ends it. The answer tells whether that has begun: what was
 * started may get the same Ctrl-C, and its end is then no failure.
 * @param {(signal: string) => Promise<void>} stop
 * @returns {() => boolean}
 */
export function endWithParent(stop) {
  let ending = false;
  const end = async (/** @type {string} */ signal) => {
    if (ending) return;
    ending = true;
    await stop(signal).catch(() => {});
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(signal));
  if (process.channel) {
    // `bootstrap` holds the other end; listening to it alone must not keep us running.
    process.once('disconnect', () => void end('SIGHUP'));
    process.channel.unref();
  }
  // A parent without a channel (`runTests`) is gone when the system has given us another one.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end('SIGHUP');
  }, 1000).unref();
  return () => ending;
}
