/** Every pose file of this build, parsed and merged with its base at the first need. */
import * as v from 'valibot';
import { poseBasesSchema, poseFileSchema, type PosedMovement } from './pose-schema.ts';
import armsCrossedTurn from './poses/arms-crossed-turn.json';
import bandSideRaise from './poses/band-side-raise.json';
import bandSideRaiseSeated from './poses/band-side-raise-seated.json';
import basesFile from './poses/bases.json';
import chairBackTurn from './poses/chair-back-turn.json';
import chairLeanBack from './poses/chair-lean-back.json';
import changePositionSeated from './poses/change-position-seated.json';
import changePositionUp from './poses/change-position-up.json';
import crossBodyArm from './poses/cross-body-arm.json';
import crossBodyArmSeated from './poses/cross-body-arm-seated.json';
import deskHinge from './poses/desk-hinge.json';
import deskPushUp from './poses/desk-push-up.json';
import doorwayChestStretch from './poses/doorway-chest-stretch.json';
import earToShoulder from './poses/ear-to-shoulder.json';
import faceDownArmLift from './poses/face-down-arm-lift.json';
import foamRollerArch from './poses/foam-roller-arch.json';
import forwardReach from './poses/forward-reach.json';
import handsBehindChestOpener from './poses/hands-behind-chest-opener.json';
import handsKneesArchRound from './poses/hands-knees-arch-round.json';
import lookOverShoulder from './poses/look-over-shoulder.json';
import openBook from './poses/open-book.json';
import openTheElbows from './poses/open-the-elbows.json';
import overheadReach from './poses/overhead-reach.json';
import overheadReachSeated from './poses/overhead-reach-seated.json';
import roundAndLift from './poses/round-and-lift.json';
import seatedSideBend from './poses/seated-side-bend.json';
import shoulderBladeSqueeze from './poses/shoulder-blade-squeeze.json';
import shoulderRolls from './poses/shoulder-rolls.json';
import wallArmSlide from './poses/wall-arm-slide.json';
import wallBallMassage from './poses/wall-ball-massage.json';
import { resolvePoses } from './resolve-poses.ts';

/** The files as read, not yet parsed. */
export const poseFiles: readonly unknown[] = [
  armsCrossedTurn,
  bandSideRaise,
  bandSideRaiseSeated,
  chairBackTurn,
  chairLeanBack,
  changePositionSeated,
  changePositionUp,
  crossBodyArm,
  crossBodyArmSeated,
  deskHinge,
  deskPushUp,
  doorwayChestStretch,
  earToShoulder,
  faceDownArmLift,
  foamRollerArch,
  forwardReach,
  handsBehindChestOpener,
  handsKneesArchRound,
  lookOverShoulder,
  openBook,
  openTheElbows,
  overheadReach,
  overheadReachSeated,
  roundAndLift,
  seatedSideBend,
  shoulderBladeSqueeze,
  shoulderRolls,
  wallArmSlide,
  wallBallMassage,
];

let resolved: Readonly<Record<string, PosedMovement>> | undefined;

/** Poses by the id of their movement or opener. Throws a ValiError that names the field of a wrong file. */
export function poses(): Readonly<Record<string, PosedMovement>> {
  resolved ??= Object.fromEntries(
    poseFiles.map((file) => {
      const parsed = v.parse(poseFileSchema, file);
      return [parsed.id, resolvePoses(v.parse(poseBasesSchema, basesFile), parsed)];
    }),
  );
  return resolved;
}
