/** The bundler and the test runner give a file's text for this. */
declare module '*?raw' {
  const text: string;
  export default text;
}
