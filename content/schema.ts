/** The shape of the movements, openers and routines in `content/`: each JSON file is parsed by its schema once, at the edge. */
import * as v from 'valibot';
import { id, provenance, text } from './provenance.ts';

export type { AdvicePage, HelpPage } from './page-schema.ts';

export const movementTags = [
  'extension',
  'flexion',
  'rotation',
  'side-bend',
  'chest',
  'neck',
  'shoulder',
  'strength',
  'walking',
  'upper-back',
  'discreet',
  'wall',
] as const;

/**
 * When a step's words apply inside one repetition; drives which step is highlighted. `switch`: on the way back, when
 * the other side or the next set comes next. `end`: on the last way back, when the movement is over.
 */
export const stepMoments = ['setup', 'move', 'hold', 'return', 'switch', 'end'] as const;
export type StepMoment = (typeof stepMoments)[number];
/** In order, each with its full stop, which may be that of any of our languages. */
export const sentencesOf = (words: string): readonly string[] =>
  (words.match(/[^.!?۔]+[.!?۔]*/gu) ?? []).map((sentence) => sentence.trim());

const stepSchema = v.pipe(
  v.strictObject({
    text,
    /** Which of its sentences, from 0, is about breathing: it is shown beside the figure. A translation keeps their order. */
    breath: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    during: v.picklist(stepMoments),
  }),
  v.check(
    ({ text, breath }) => breath === undefined || breath < sentencesOf(text).length,
    'must have the sentence that is about breathing',
  ),
);
const steps = v.pipe(v.array(stepSchema), v.minLength(1));

/** What a movement may need; the person says in Settings what they have. */
export const kitIds = [
  'steadyChair',
  'lowBackChair',
  'fixedDesk',
  'doorway',
  'wall',
  'ball',
  'band',
  'mat',
  'pillow',
  'roller',
] as const;
export type KitId = (typeof kitIds)[number];

/** One repetition is `moveMs` there and back plus `holdMs` at the end (milliseconds). */
const doseSchema = v.strictObject({
  reps: v.pipe(v.number(), v.integer(), v.minValue(1)),
  holdMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  moveMs: v.pipe(v.number(), v.integer(), v.minValue(500)),
  sides: v.picklist([1, 2]),
  sets: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Rest between two sets (milliseconds). */
  restMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

export const movementSchema = v.strictObject({
  id,
  name: text,
  position: v.picklist(['seated', 'standing', 'either', 'wall', 'floor']),
  place: v.picklist(['desk', 'doorway', 'wall', 'home']),
  /** What it needs, as one line; null: nothing. */
  equipment: v.nullable(text),
  /** What it cannot be done without. */
  kit: v.array(v.picklist(kitIds)),
  /** Drawn and used where the person has it, done without it where they have not. */
  optionalKit: v.optional(v.array(v.picklist(kitIds)), []),
  /** How it is done sitting down, where its own steps stand up; its poses are in `poses/<id>-seated.json`. */
  seatedForm: v.optional(v.strictObject({ equipment: v.nullable(text), steps })),
  /** Left out for people who are shown in a wheelchair. */
  notInWheelchair: v.optional(v.boolean(), false),
  target: text,
  dose: doseSchema,
  /** The side that the steps begin with; two-sided movements only. */
  firstSide: v.optional(v.picklist(['left', 'right'])),
  /** Whether repetitions change sides each time or one side is finished first; alternating unless said. */
  sideOrder: v.optional(v.picklist(['alternate', 'block'])),
  steps,
  feel: text,
  stopIf: v.array(text),
  adapt: v.array(text),
  easier: text,
  harder: v.nullable(text),
  discreet: v.picklist([1, 2, 3]),
  tags: v.array(v.picklist(movementTags)),
  ...provenance,
});
export type Movement = v.InferOutput<typeof movementSchema>;

/** Whether a movement can be done without standing up. */
export const canSit = (movement: Movement): boolean =>
  movement.position === 'seated' || movement.position === 'either' || movement.seatedForm !== undefined;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The keyframes of the pose that show a step: played over and over, or once and then kept; and two for still pictures. */
const framesSchema = v.strictObject({
  from: whole,
  to: whole,
  loop: v.boolean(),
  stills: v.tuple([whole, whole]),
});
export type StepFrames = v.InferOutput<typeof framesSchema>;

/** An opener begins every break: a change of position, standing or seated, of equal worth. */
export const openerSchema = v.strictObject({
  id,
  name: text,
  kind: v.picklist(['standing', 'seated']),
  steps: v.pipe(
    v.array(
      v.strictObject({
        text,
        /** Lasts so long whatever time the opener has (milliseconds); 0: it has a share of the rest instead. */
        ms: v.optional(whole, 0),
        /** Share of the time that the steps with a length of their own leave; all shares add up to 1. */
        share: v.optional(v.number(), 0),
        frames: framesSchema,
      }),
    ),
    v.minLength(1),
  ),
  stopIf: v.array(text),
  ...provenance,
});
export type Opener = v.InferOutput<typeof openerSchema>;

export const routineSchema = v.strictObject({
  id,
  name: text,
  summary: text,
  mainTag: v.picklist([
    'rotation',
    'chest',
    'neck',
    'strength',
    'walking',
    'extension',
    'discreet',
    'seated',
    'shoulder',
    'floor',
  ]),
  opener: v.picklist(['standing', 'seated', 'either']),
  openerMs: v.pipe(v.number(), v.integer(), v.minValue(1000)),
  gapMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  movements: v.pipe(
    v.array(
      v.strictObject({
        id,
        reps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        sets: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        /** Takes its place every third time, and whenever it cannot be done itself (brief C.2, rule 6). */
        swap: v.optional(id),
      }),
    ),
    v.minLength(1),
  ),
  place: text,
  /** The place inside a sentence: “About 2 minutes, at your desk.” */
  where: text,
  kit: text,
  /** The whole routine can be done sitting down. */
  seated: v.boolean(),
  discreet: v.picklist([1, 2, 3]),
  /** False: never offered by a prompt, only chosen by the person. */
  prompted: v.boolean(),
  ...provenance,
});
export type Routine = v.InferOutput<typeof routineSchema>;

/** A plain preference that hides the movements it names; no reason is asked (brief B5, corrections A10). */
export const hideSwitchSchema = v.strictObject({
  id,
  label: text,
  movements: v.pipe(v.array(id), v.minLength(1)),
  ...provenance,
});
export type HideSwitch = v.InferOutput<typeof hideSwitchSchema>;

/** What the sitting clock and the break window need of the content: routines, movements and openers by id. */
export type Library = {
  readonly routines: readonly Routine[];
  readonly movements: Readonly<Record<string, Movement>>;
  readonly openers: { readonly standing: Opener; readonly seated: Opener };
  readonly hideSwitches: readonly HideSwitch[];
};
