/** Word lists are texts; esbuild bundles them as strings. */
declare module '*.txt' {
  const text: string;
  export default text;
}
