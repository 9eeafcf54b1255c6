/** What main says when it refuses, without what Electron puts before it. */

const PREFIX = /^Error invoking remote method '[^']*': (?:Error: )?/;

export const mainWords = (cause: unknown): string =>
  cause instanceof Error ? cause.message.replace(PREFIX, '') : String(cause);
