/** The shape of the pages in `content/`: Advice, When to get help, the safety rules, emergency numbers and sources. */
import * as v from 'valibot';
import { id, provenance, review, sourceCode, text } from './provenance.ts';
import type { ItemKind } from './review.ts';

/** ISO country code, with a part of the country where its numbers differ; `ZZ` is anywhere else. */
const placeCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z]{3})?$/, 'must be a place code such as GB'));

/** One thing the app says. Its text may hold the words of a place, for example `{emergencyNumber}`. */
const statement = {
  id,
  text,
  /** True: shown first in its section, and wherever its subject is mentioned. */
  pinned: v.optional(v.boolean()),
  /** Shown only to people who chose one of these places. */
  onlyIn: v.optional(v.pipe(v.array(placeCode), v.minLength(1))),
  ...provenance,
};
const statementSchema = v.strictObject(statement);
export type Statement = v.InferOutput<typeof statementSchema>;
const statements = v.array(statementSchema);
const someStatements = v.pipe(statements, v.minLength(1));

/** Titles that the trust's page lists; one with `opens: null` has no known address and is shown unlinked. */
const titleListSchema = v.strictObject({
  id,
  heading: text,
  titles: v.pipe(v.array(v.strictObject({ ...statement, opens: v.nullable(sourceCode) })), v.minLength(1)),
});
export type TitleList = v.InferOutput<typeof titleListSchema>;

/** A part of Advice: what the trust's page says, then what we added, in a block of its own. */
const adviceSection = {
  id,
  heading: text,
  /** The beginning that the statements finish. */
  lead: v.optional(text),
  statements,
  added: statements,
  lists: v.array(titleListSchema),
  /** The words of the link to When to get help. */
  helpLink: text,
};
const adviceSectionSchema = v.strictObject({
  ...adviceSection,
  /** Never shown until the person has said that they are in Leeds. */
  contact: v.optional(v.array(v.strictObject({ ...statement, onlyInLeeds: v.literal(true) }))),
});
export const adviceSchema = v.strictObject({
  title: text,
  sections: v.pipe(v.array(adviceSectionSchema), v.minLength(1)),
});
export type AdviceFile = v.InferOutput<typeof adviceSchema>;
/** A section as shown: `contact` is empty for everyone who has not said that they are in Leeds. */
export type AdviceSection = Omit<AdviceFile['sections'][number], 'contact'> & {
  readonly contact: readonly Statement[];
};

/** In the order in which the cards stand. */
export const careLevels = ['emergency', 'urgent', 'soon'] as const;
export type CareLevel = (typeof careLevels)[number];

/** A care card. Its heading joins the trust's words with ours, so `notes` says under the card which are ours. */
const careCardSchema = v.strictObject({
  level: v.picklist(careLevels),
  /** For screen readers only, in front of the heading. */
  prefix: text,
  heading: statementSchema,
  intro: v.nullable(statementSchema),
  groups: v.pipe(
    v.array(v.strictObject({ id, heading: v.nullable(text), items: someStatements })),
    v.minLength(1),
  ),
  /** The trust's own lines after the list. */
  after: statements,
  /** Leads to the emergency list on the same page. */
  pointer: v.nullable(statementSchema),
  /** Blocks that the trust's page does not have; shown apart from its list. */
  added: v.array(v.strictObject({ id, heading: v.nullable(text), items: someStatements })),
  /** Lines under the card, outside its border. */
  notes: statements,
});
export type CareCard = v.InferOutput<typeof careCardSchema>;

const statementList = { heading: text, items: someStatements };
const statementListSchema = v.strictObject(statementList);

export const helpSchema = v.strictObject({
  title: text,
  /** The title in public places and at the first start, where the page is not opened unasked. */
  neutralTitle: text,
  leadIn: statementSchema,
  cards: v.pipe(v.array(careCardSchema), v.length(careLevels.length)),
  whoToCall: statementListSchema,
});
export type HelpFile = v.InferOutput<typeof helpSchema>;

/** What holds for every movement. */
export const safetyRulesSchema = v.strictObject({
  beforeYouStart: statementListSchema,
  stopIf: statementListSchema,
  askFirst: statementListSchema,
});
export type SafetyRules = v.InferOutput<typeof safetyRulesSchema>;

/** Notes that the app shows at their time, to everybody alike. */
export const momentsSchema = v.strictObject({
  /** Once, before the first routine ever, over the list of who should ask first. */
  firstRoutine: statementSchema,
  /** Six weeks after the first run, and every six weeks after that. */
  sixWeeks: statementSchema,
  /** When the words of the care cards or the safety rules are others than those that were read. */
  safetyChanged: statementSchema,
});
export type Moments = v.InferOutput<typeof momentsSchema>;

const kindNames = {
  ...{ careCard: text, safetyRule: text, emergencyNumbers: text, moment: text, movement: text },
  ...{ opener: text, routine: text, hideSwitch: text, advice: text, about: text },
} satisfies Readonly<Record<ItemKind, typeof text>>;
/** About the content: what the app is for, what it is not, how it is made, and who has reviewed it. */
export const aboutSchema = v.strictObject({
  title: text,
  sections: v.pipe(v.array(v.strictObject({ id, ...statementList })), v.minLength(1)),
  review: v.strictObject({
    heading: text,
    none: statementSchema,
    some: statementSchema,
    all: statementSchema,
    /** What each kind of item is called. */
    kinds: v.strictObject(kindNames),
  }),
});
export type AboutFile = v.InferOutput<typeof aboutSchema>;

const placeWords = {
  emergencyNumber: text,
  emergencyDepartment: text,
  urgentLine: text,
  doctor: text,
  appointment: text,
};
const placeWordsSchema = v.strictObject(placeWords);
/** The words that follow the country chosen; each is a placeholder, such as `{emergencyNumber}`, in our texts. */
export type PlaceWords = v.InferOutput<typeof placeWordsSchema>;
export const placeholders: readonly string[] = Object.keys(placeWords);

/** Words for one place. Without a stored source they are kept for a later check and never shown. */
const sourcedWordsSchema = v.nullable(v.strictObject({ words: text, sources: v.array(sourceCode) }));
export const emergencyNumbersSchema = v.strictObject({
  defaultPlace: placeCode,
  /** Shown for whatever a place leaves out or has no stored source for. */
  fallback: placeWordsSchema,
  places: v.pipe(
    v.array(
      v.strictObject({
        code: placeCode,
        name: text,
        emergencyNumber: sourcedWordsSchema,
        emergencyDepartment: sourcedWordsSchema,
        urgentLine: sourcedWordsSchema,
        doctor: sourcedWordsSchema,
        appointment: sourcedWordsSchema,
        section: text,
        ...review,
      }),
    ),
    v.minLength(1),
  ),
});
export type EmergencyNumbers = v.InferOutput<typeof emergencyNumbersSchema>;

const sourceSchema = v.strictObject({
  id: sourceCode,
  title: text,
  publisher: text,
  /** The address the app may open; null where only a copy, or nothing safe to open, is known. */
  address: v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://', 'must begin with https://'))),
  /** A: NHS body, regulator, guideline or review. B: single trial, professional body. C: clinic, general site. D: copy. */
  weight: v.picklist(['A', 'B', 'C', 'D', 'none']),
  /** A record for the reviewer, never shown. */
  usedFor: text,
  /** How much of it was seen, and how. */
  seen: text,
});
export type Source = v.InferOutput<typeof sourceSchema>;
export const sourcesSchema = v.strictObject({
  /** The day on which the stored copies were read. */
  readOn: v.pipe(v.string(), v.isoDate()),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1)),
});
export type SourcesFile = v.InferOutput<typeof sourcesSchema>;

/** A source as shown. */
export type ShownSource = Omit<Source, 'usedFor'>;

/** Advice as shown: for one place, with the sources it rests on. */
export type AdvicePage = {
  readonly title: string;
  readonly sections: readonly AdviceSection[];
  readonly sources: readonly ShownSource[];
  /** The day on which the sources were read, as an ISO date. */
  readonly readOn: string;
};

/** When to get help as shown: for one place, with the rules for movements and the sources. */
export type HelpPage = HelpFile & {
  readonly rules: SafetyRules;
  /** The place whose numbers are shown, and its name. */
  readonly place: string;
  readonly placeName: string;
  /** False: no emergency number of this place has a stored source, and general words stand where it would. */
  readonly hasNumber: boolean;
  readonly sources: readonly ShownSource[];
  readonly readOn: string;
};

/** About the content as shown: how far the review has come, and every source. */
export type AboutPage = {
  readonly title: string;
  readonly sections: AboutFile['sections'];
  /** Whose numbers are known and where from, the chosen place first. */
  readonly numbers: readonly Statement[];
  readonly review: {
    readonly heading: string;
    /** The statement that fits how far it has come. */
    readonly statement: Statement;
    /** How many items of each kind there are, and how many of them a named clinician has signed as they stand. */
    readonly kinds: readonly {
      readonly kind: ItemKind;
      readonly name: string;
      readonly total: number;
      readonly reviewed: number;
    }[];
    /** Everybody who has signed something, in the order of the alphabet. */
    readonly reviewers: readonly string[];
    /** The ISO date on which the first signed item is to be looked at again; null when there is none. */
    readonly nextDue: string | null;
  };
  readonly sources: readonly ShownSource[];
  readonly readOn: string;
};
