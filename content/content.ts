/** What the content is, before and after it is parsed. */
import type {
  AboutFile,
  AdviceFile,
  EmergencyNumbers,
  HelpFile,
  Moments,
  SafetyRules,
  SourcesFile,
} from './page-schema.ts';
import type { Library } from './schema.ts';

/** File name, relative to `content/`, to the JSON value read from it. */
export type ContentFiles = Readonly<Record<string, unknown>>;

/** Everything the app says about health, parsed and checked. */
export type Content = {
  readonly library: Library;
  readonly advice: AdviceFile;
  readonly help: HelpFile;
  readonly safetyRules: SafetyRules;
  readonly moments: Moments;
  readonly about: AboutFile;
  readonly emergencyNumbers: EmergencyNumbers;
  readonly sources: SourcesFile;
};
