/** All content of this build: its JSON imported at build time, parsed once at the first need. */
import advice from './advice.json';
import type { Content, ContentFiles } from './content.ts';
import emergencyNumbers from './emergency-numbers.json';
import help from './help.json';
import hideSwitches from './hide-switches.json';
import { parseContent } from './load.ts';
import armsCrossedTurn from './movements/arms-crossed-turn.json';
import doorwayChestStretch from './movements/doorway-chest-stretch.json';
import forwardReach from './movements/forward-reach.json';
import lookOverShoulder from './movements/look-over-shoulder.json';
import openTheElbows from './movements/open-the-elbows.json';
import shoulderBladeSqueeze from './movements/shoulder-blade-squeeze.json';
import wallArmSlide from './movements/wall-arm-slide.json';
import openers from './openers.json';
import routines from './routines.json';
import safetyRules from './safety-rules.json';
import sources from './sources.json';

/** The files as read, not yet parsed. */
export const contentFiles: ContentFiles = {
  'advice.json': advice,
  'emergency-numbers.json': emergencyNumbers,
  'help.json': help,
  'hide-switches.json': hideSwitches,
  'movements/arms-crossed-turn.json': armsCrossedTurn,
  'movements/doorway-chest-stretch.json': doorwayChestStretch,
  'movements/forward-reach.json': forwardReach,
  'movements/look-over-shoulder.json': lookOverShoulder,
  'movements/open-the-elbows.json': openTheElbows,
  'movements/shoulder-blade-squeeze.json': shoulderBladeSqueeze,
  'movements/wall-arm-slide.json': wallArmSlide,
  'openers.json': openers,
  'routines.json': routines,
  'safety-rules.json': safetyRules,
  'sources.json': sources,
};

let parsed: Content | undefined;

/**
 * The content of this build, parsed at the first call.
 * @throws ContentError that names file, item and field when a content file is wrong.
 */
export function loadContent(): Content {
  parsed ??= parseContent(contentFiles);
  return parsed;
}
