/** Types the modules that `build/messages-plugin.ts` makes from the catalogues. */
declare module 'virtual:messages/en-GB' {
  const messages: Readonly<Record<string, (args?: Readonly<Record<string, string | number>>) => string>>;
  export default messages;
}
declare module 'virtual:languages' {
  type Messages = typeof import('virtual:messages/en-GB').default;
  /** Every catalogue but English, read when it is first spoken. */
  export const catalogues: Readonly<Record<string, () => Promise<{ readonly default: Messages }>>>;
  /** Made from English at build, for tests alone: longer and accented, and from right to left. */
  export const pseudoLanguages: readonly import('./languages.ts').Language[];
}
