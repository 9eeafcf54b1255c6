/** All content of this build: its JSON imported at build time, parsed once at the first need. */
import about from './about.json';
import advice from './advice.json';
import type { Content, ContentFiles } from './content.ts';
import emergencyNumbers from './emergency-numbers.json';
import help from './help.json';
import hideSwitches from './hide-switches.json';
import { parseContent } from './load.ts';
import moments from './moments.json';
import armsCrossedTurn from './movements/arms-crossed-turn.json';
import bandSideRaise from './movements/band-side-raise.json';
import chairBackTurn from './movements/chair-back-turn.json';
import chairLeanBack from './movements/chair-lean-back.json';
import crossBodyArm from './movements/cross-body-arm.json';
import deskHinge from './movements/desk-hinge.json';
import deskPushUp from './movements/desk-push-up.json';
import doorwayChestStretch from './movements/doorway-chest-stretch.json';
import earToShoulder from './movements/ear-to-shoulder.json';
import faceDownArmLift from './movements/face-down-arm-lift.json';
import foamRollerArch from './movements/foam-roller-arch.json';
import forwardReach from './movements/forward-reach.json';
import handsBehindChestOpener from './movements/hands-behind-chest-opener.json';
import handsKneesArchRound from './movements/hands-knees-arch-round.json';
import lookOverShoulder from './movements/look-over-shoulder.json';
import openBook from './movements/open-book.json';
import openTheElbows from './movements/open-the-elbows.json';
import overheadReach from './movements/overhead-reach.json';
import roundAndLift from './movements/round-and-lift.json';
import seatedSideBend from './movements/seated-side-bend.json';
import shoulderBladeSqueeze from './movements/shoulder-blade-squeeze.json';
import shoulderRolls from './movements/shoulder-rolls.json';
import wallArmSlide from './movements/wall-arm-slide.json';
import wallBallMassage from './movements/wall-ball-massage.json';
import openers from './openers.json';
import routines from './routines.json';
import safetyRules from './safety-rules.json';
import sources from './sources.json';

/** The files as read, not yet parsed. */
export const contentFiles: ContentFiles = {
  'about.json': about,
  'advice.json': advice,
  'emergency-numbers.json': emergencyNumbers,
  'help.json': help,
  'hide-switches.json': hideSwitches,
  'moments.json': moments,
  'movements/arms-crossed-turn.json': armsCrossedTurn,
  'movements/band-side-raise.json': bandSideRaise,
  'movements/chair-back-turn.json': chairBackTurn,
  'movements/chair-lean-back.json': chairLeanBack,
  'movements/cross-body-arm.json': crossBodyArm,
  'movements/desk-hinge.json': deskHinge,
  'movements/desk-push-up.json': deskPushUp,
  'movements/doorway-chest-stretch.json': doorwayChestStretch,
  'movements/ear-to-shoulder.json': earToShoulder,
  'movements/face-down-arm-lift.json': faceDownArmLift,
  'movements/foam-roller-arch.json': foamRollerArch,
  'movements/forward-reach.json': forwardReach,
  'movements/hands-behind-chest-opener.json': handsBehindChestOpener,
  'movements/hands-knees-arch-round.json': handsKneesArchRound,
  'movements/look-over-shoulder.json': lookOverShoulder,
  'movements/open-book.json': openBook,
  'movements/open-the-elbows.json': openTheElbows,
  'movements/overhead-reach.json': overheadReach,
  'movements/round-and-lift.json': roundAndLift,
  'movements/seated-side-bend.json': seatedSideBend,
  'movements/shoulder-blade-squeeze.json': shoulderBladeSqueeze,
  'movements/shoulder-rolls.json': shoulderRolls,
  'movements/wall-arm-slide.json': wallArmSlide,
  'movements/wall-ball-massage.json': wallBallMassage,
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
