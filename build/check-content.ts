/** `npm run check:content`: prints how the content's review stands; with `--release` it ends in 1 while it must not go out. */
import { contentFiles } from '../content/all.ts';
import { contentReport } from './content-report.ts';

const { lines, code } = contentReport(
  process.argv.slice(2),
  contentFiles,
  new Date().toISOString().slice(0, 10),
);
for (const line of lines) process.stdout.write(`${line}\n`);
process.exitCode = code;
