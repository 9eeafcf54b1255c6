/** Parses JSON that has been read already into typed content, or throws an error that names file, item and field. */
import * as v from 'valibot';
import { checkContent } from './check.ts';
import type { Content, ContentFiles } from './content.ts';
import { ContentError } from './content-error.ts';
import {
  aboutSchema,
  adviceSchema,
  emergencyNumbersSchema,
  helpSchema,
  momentsSchema,
  safetyRulesSchema,
  sourcesSchema,
} from './page-schema.ts';
import {
  hideSwitchSchema,
  movementSchema,
  openerSchema,
  routineSchema,
  type Library,
  type Movement,
} from './schema.ts';
import { withoutStaleReviews } from './review.ts';
import { isObject, itemName } from './walk.ts';

/** Names the item and the field of a schema's complaint, from the ids met on the way to it. */
function place(issue: v.BaseIssue<unknown>): { item: string; field: string } {
  let item = '(file)';
  let field = '';
  for (const step of issue.path ?? []) {
    if (isObject(step.input)) {
      const name = itemName(step.input, item);
      if (name !== item) field = '';
      item = name;
    }
    const key = String(step.key);
    if (Array.isArray(step.input)) field += `[${key}]`;
    else field += field === '' ? key : `.${key}`;
  }
  return { item, field: field || '(whole)' };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  files: ContentFiles,
  file: string,
): v.InferOutput<Schema> {
  if (files[file] === undefined) throw new ContentError(file, '(file)', '(whole)', 'the file is missing');
  const result = v.safeParse(schema, withoutStaleReviews(files[file]));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const { item, field } = place(issue);
  throw new ContentError(file, item, field, issue.message);
}

function parseMovements(files: ContentFiles): Record<string, Movement> {
  const movements: Record<string, Movement> = {};
  for (const file of Object.keys(files)) {
    if (!file.startsWith('movements/')) continue;
    const movement = parse(movementSchema, files, file);
    if (file !== `movements/${movement.id}.json`) {
      throw new ContentError(file, movement.id, 'id', 'must be the name of its file');
    }
    movements[movement.id] = movement;
  }
  return movements;
}

function parseOpeners(files: ContentFiles): Library['openers'] {
  const file = 'openers.json';
  const openers = parse(v.array(openerSchema), files, file);
  const ofKind = (kind: 'standing' | 'seated') => {
    const [opener, another] = openers.filter((candidate) => candidate.kind === kind);
    if (opener === undefined || another !== undefined) {
      throw new ContentError(
        file,
        another?.id ?? '(file)',
        'kind',
        `there must be exactly one ${kind} opener`,
      );
    }
    return opener;
  };
  return { standing: ofKind('standing'), seated: ofKind('seated') };
}

/**
 * Content from the values of its files, each schema and every cross-check passed. An item that was edited after its
 * review comes without one.
 * @throws ContentError at the first mistake.
 */
export function parseContent(files: ContentFiles): Content {
  const content: Content = {
    library: {
      routines: parse(v.array(routineSchema), files, 'routines.json'),
      movements: parseMovements(files),
      openers: parseOpeners(files),
      hideSwitches: parse(v.array(hideSwitchSchema), files, 'hide-switches.json'),
    },
    advice: parse(adviceSchema, files, 'advice.json'),
    help: parse(helpSchema, files, 'help.json'),
    safetyRules: parse(safetyRulesSchema, files, 'safety-rules.json'),
    moments: parse(momentsSchema, files, 'moments.json'),
    about: parse(aboutSchema, files, 'about.json'),
    emergencyNumbers: parse(emergencyNumbersSchema, files, 'emergency-numbers.json'),
    sources: parse(sourcesSchema, files, 'sources.json'),
  };
  checkContent(content, files);
  return content;
}
