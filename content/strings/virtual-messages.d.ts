/** Types the modules that `build/messages-plugin.ts` makes from the catalogues. */
declare module 'virtual:messages/en-GB' {
  const messages: Readonly<Record<string, (args?: Readonly<Record<string, string | number>>) => string>>;
  export default messages;
}
declare module 'virtual:languages' {
  type Messages = Readonly<Record<string, (args?: Readonly<Record<string, string | number>>) => string>>;
  /** Every catalogue but English, read when it is first spoken. */
  export const catalogues: Readonly<Record<string, () => Promise<{ readonly default: Messages }>>>;
  /** Made from English at build, for tests alone: longer and accented, and from right to left. */
  export const pseudoLanguages: readonly {
    readonly tag: string;
    readonly name: string;
    readonly direction: 'ltr' | 'rtl';
    readonly formats: string;
    readonly madeBy: 'machine';
    readonly checkedBy: string;
  }[];
}
