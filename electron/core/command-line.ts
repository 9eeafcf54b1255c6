/** What the command line asks for: words, because switches are Chromium's. */
import * as v from 'valibot';

/** The lengths that a pause may have, in minutes; without a length it is `usual`. */
export const pauseMinutes = { least: 1, most: 24 * 60, usual: 30 } as const;

/** What the app is asked to do; passed by a second start to the app that runs, where it is foreign and so checked. */
export const askedSchema = v.variant('do', [
  /** Started without a word: the app shows itself. */
  v.strictObject({ do: v.literal('show') }),
  v.strictObject({ do: v.literal('break') }),
  v.strictObject({
    do: v.literal('pause'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(pauseMinutes.least), v.maxValue(pauseMinutes.most)),
  }),
  v.strictObject({ do: v.literal('resume') }),
  v.strictObject({ do: v.literal('help-page') }),
]);
export type Asked = v.InferOutput<typeof askedSchema>;

export type CommandLine =
  /** `hidden`: in the tray alone. */
  | { readonly kind: 'run'; readonly asked: Asked; readonly hidden: boolean }
  | { readonly kind: 'print'; readonly what: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly why: 'unknown' | 'length'; readonly word: string }
  | { readonly kind: 'wrong'; readonly why: 'tooMuch'; readonly word: string; readonly extra: string };

/** Switches that people try; a program that started for these would puzzle them. */
const asWords: Readonly<Record<string, string>> = { '--help': 'help', '-h': 'help', '--version': 'version' };

/** What a start asks for. `args`: what follows the app. Every other switch is Chromium's and passed over. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const words = args.flatMap((arg) => asWords[arg] ?? (arg.startsWith('-') ? [] : arg));
  const hidden = args.includes('--hidden');
  const [word, ...rest] = words;
  const run = (asked: Asked): CommandLine => ({ kind: 'run', asked, hidden });
  if (word === undefined) return run({ do: 'show' });

  const known = word.toLowerCase();
  const [length, tooMuch] = known === 'pause' ? rest : [undefined, rest[0]];
  const asked = ((): CommandLine | null => {
    switch (known) {
      case 'break':
      case 'resume':
      case 'help-page':
        return run({ do: known });
      case 'pause': {
        const minutes = length === undefined ? pauseMinutes.usual : minutesOf(length);
        return minutes === null
          ? { kind: 'wrong', why: 'length', word: length ?? '' }
          : run({ do: 'pause', minutes });
      }
      case 'help':
      case 'version':
        return { kind: 'print', what: known };
      default:
        return null;
    }
  })();
  if (asked === null) return { kind: 'wrong', why: 'unknown', word };
  return tooMuch === undefined ? asked : { kind: 'wrong', why: 'tooMuch', word: known, extra: tooMuch };
}

/** `30m`, `1h`, `1h30m` in minutes; null for everything else, and for what is shorter or longer than a pause can be. */
function minutesOf(length: string): number | null {
  const found = /^(?:(\d{1,4})h)?(?:(\d{1,4})m(?:in)?)?$/i.exec(length);
  if (found === null || length === '') return null;
  const minutes = Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
  return minutes >= pauseMinutes.least && minutes <= pauseMinutes.most ? minutes : null;
}

/**
 * What follows the app on its command line. In development Electron is the program, and the first word that is no
 * switch (nor the file of `-r`) is the app; once packaged the app is the program itself.
 */
export function afterApp(argv: readonly string[], development: boolean): readonly string[] {
  if (!development) return argv.slice(1);
  const place = argv.findIndex(
    (arg, at) => at > 0 && !arg.startsWith('-') && !['-r', '--require'].includes(argv[at - 1] ?? ''),
  );
  return place === -1 ? [] : argv.slice(place + 1);
}

/** What a second start passed on. What does not fit counts as a plain start: the person did start the app. */
export function passedOn(data: unknown): Asked {
  const found = v.safeParse(askedSchema, data);
  return found.success ? found.output : { do: 'show' };
}
