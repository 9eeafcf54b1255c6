/** A program of these tests as one file that plain Node runs, to be killed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Bundles `program` of this folder into `folder`. Returns where it is. */
export async function bundled(program: string, folder: string): Promise<string> {
  const outDir = path.join(folder, 'bundle');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: here(program),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    resolve: { alias: { electron: here('no-electron.ts') } },
  });
  return path.join(outDir, 'program.mjs');
}
