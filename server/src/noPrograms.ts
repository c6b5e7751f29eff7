/**
 * Stands in the bundles of the server and the command line where a library asks for Node's `child_process`: they start
 * no programs, whatever happens.
 */
export {};
