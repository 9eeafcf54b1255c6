/** `npm run statement`: writes `build/accessibility-statement.md` from the list of criteria, and refuses a test that is not there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { criteria, type Criterion, type NamedTest } from './accessibility-criteria.ts';
import packageJson from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../', import.meta.url));
const statementFile = fileURLToPath(new URL('accessibility-statement.md', import.meta.url));

const stateWords: Readonly<Record<Criterion['state'], string>> = {
  met: 'Met',
  partly: 'Partly met',
  nothingLikeIt: 'Nothing in the app that it applies to',
};

/**
 * What is wrong with the tests that a criterion names; empty when each file is there and has a test of that title.
 * `read` gives a file of the project as text, and throws when there is none.
 */
export function wrongTests(
  { id, state, tests }: Criterion,
  read: (file: string) => string,
): readonly string[] {
  const wrong = tests.flatMap(({ file, title, titleIn = file }) => {
    try {
      read(file);
      return read(titleIn).includes(title) ? [] : [`${id}: ${file} has no test “${title}”`];
    } catch {
      return [`${id}: there is no ${file}`];
    }
  });
  return state !== 'nothingLikeIt' && tests.length === 0 ? [`${id}: names no test`, ...wrong] : wrong;
}

const testWords = ({ file, title }: NamedTest): string => `\`${file}\`: ${title}`;

function row(criterion: Criterion): string {
  const tests = criterion.tests.map(testWords).join('<br>');
  const cells = [
    `${criterion.id} ${criterion.name} (${criterion.level})`,
    stateWords[criterion.state],
    criterion.how,
    tests,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The statement as Markdown. */
export function statement(list: readonly Criterion[] = criteria): string {
  const count = (state: Criterion['state']): number => list.filter((each) => each.state === state).length;
  const partly = list.filter(({ state }) => state === 'partly');
  return `# Accessibility statement

Made by \`npm run statement\` from \`build/accessibility-criteria.ts\`; not edited by hand.

Halfpast ${packageJson.version} aims at WCAG 2.2, levels A and AA, read for software as EN 301 549 does. This is our own account: nobody outside has audited it. Each criterion names the tests that \`npm test\` runs for it in the real app.

Of ${list.length} criteria ${count('met')} are met and ${count('partly')} partly met; ${count('nothingLikeIt')} apply to nothing in the app.

## What is not met in full

${partly.map(({ id, name, how }) => `- **${id} ${name}**: ${how}`).join('\n') || 'Nothing that we know of.'}

## What was not tested

- Windows and macOS, and their screen readers (NVDA, JAWS, Narrator, VoiceOver): the app was run on Linux only. What a screen reader is given there is kept as transcripts in \`tests/e2e/transcripts\`.
- People who use assistive technology every day have not tried it yet.
- The file dialogs, the tray menu and notifications are the system’s own; how they look and read is not ours.

## Each criterion

| Criterion | State | How | Tests |
| --- | --- | --- | --- |
${list.map(row).join('\n')}

## If something is in your way

Tell whoever looks after Halfpast for you, and copy the technical details from About Halfpast: they hold nothing about your body.
`;
}

/** Writes the statement. Returns what is wrong with the tests named, and writes nothing then. */
export function writeStatement(): readonly string[] {
  const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
  const wrong = criteria.flatMap((criterion) => wrongTests(criterion, read));
  if (wrong.length === 0) writeFileSync(statementFile, statement());
  return wrong;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = writeStatement();
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
