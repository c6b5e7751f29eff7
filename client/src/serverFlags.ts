/**
 * What Node is started with for the server. A plan is small and an edit makes little: a small space for young
 * objects keeps a session's memory down by a third and costs no time; so do fewer threads that wait for work.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4', '--v8-pool-size=1'];

/**
 * What the server's process finds in its environment.
 * @param folder where Node (22 and later) keeps what it has compiled of the server, so that it need not do so at the next
 * start. What lies there is run, so it has to be the user's own.
 */
export const serverEnvironment = (folder: string) => ({ NODE_COMPILE_CACHE: folder });
