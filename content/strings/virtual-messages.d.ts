/** Types the module that `build/messages-plugin.ts` makes from `en-GB.json`. */
declare module 'virtual:messages' {
  const messages: Readonly<Record<string, (args?: Readonly<Record<string, string | number>>) => string>>;
  export default messages;
}
