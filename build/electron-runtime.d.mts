/** The types of electron-runtime.mjs, for the TypeScript that uses it. */
export type ElectronRuntime = {
  /** The folder of the distribution. */
  dist: string;
  exe: string;
  version: string;
  source: 'override' | 'installed' | 'official' | 'fallback';
};
export function electronRuntime(): Promise<ElectronRuntime>;
