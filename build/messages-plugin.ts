/** Compiles the one catalogue of shown strings into plain functions, so that no ICU parser ships and nothing is evaluated at run time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import type { Plugin } from 'vite';

const cataloguePath = fileURLToPath(new URL('../content/strings/en-GB.json', import.meta.url));
const virtualId = 'virtual:messages';
const resolvedId = `\0${virtualId}`;
const runtimePackage = '@messageformat/runtime';

type CompileModule = (messageFormat: MessageFormat, messages: Readonly<Record<string, string>>) => string;
const compileModule = createRequire(import.meta.url)('@messageformat/core/compile-module') as CompileModule; // the package types this entry as CommonJS only

/**
 * Turns a catalogue (flat keys, ICU MessageFormat values) into the source of an ES module.
 * @throws Error that names the catalogue and the key whose message is not text or not valid ICU.
 */
export function compileMessages(catalogue: unknown, fileName = 'content/strings/en-GB.json'): string {
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) {
    throw new Error(`${fileName}: must be one object of keys and messages`);
  }
  const messageFormat = new MessageFormat('en-GB', { requireAllArguments: true, strict: true });
  const messages: Record<string, string> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message !== 'string' || message.trim() === '') {
      throw new Error(`${fileName}: key "${key}": the message must be text`);
    }
    try {
      compileModule(messageFormat, { [key]: message });
    } catch (cause) {
      throw new Error(
        `${fileName}: key "${key}": ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      );
    }
    messages[key] = message;
  }
  return compileModule(messageFormat, messages);
}

/** The Vite plugin that serves `virtual:messages`; needed by every bundle and by the tests. */
export function messagesPlugin(): Plugin {
  return {
    name: 'halfpast-messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === virtualId) return resolvedId;
      if (importer !== resolvedId || !source.startsWith(runtimePackage)) return null;
      // Resolved from here, and bundled, so that it does not depend on Vite's root or on node_modules at run time.
      const found = await this.resolve(source, fileURLToPath(import.meta.url), { skipSelf: true });
      return found === null ? null : { ...found, external: false };
    },
    load(id) {
      if (id !== resolvedId) return null;
      this.addWatchFile(cataloguePath);
      return compileMessages(JSON.parse(readFileSync(cataloguePath, 'utf8')));
    },
  };
}
