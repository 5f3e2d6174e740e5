/** What is used here of js-yaml, which comes without types. */
declare module 'js-yaml' {
  /** @throws an error that says where the text is no YAML. */
  export function load(text: string): unknown;
}
