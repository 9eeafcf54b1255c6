/** The content types that views carry, named in one place. */
export type {
  AboutPage,
  AdvicePage,
  HelpPage,
  Moments,
  SafetyRules,
  ShownSource,
  Statement,
} from '../../content/page-schema.ts';
export type { KitId, StepFrames, StepMoment } from '../../content/schema.ts';
export type { PosedMovement } from '../../content/pose-schema.ts';
