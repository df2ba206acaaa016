/** The text of the built worker, which the build puts in. */
declare module 'sheetjs-worker-source' {
  const source: string;
  export default source;
}
