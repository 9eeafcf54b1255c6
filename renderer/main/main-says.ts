/** What main says went wrong with a call. */

/** Electron puts this before what main says. */
const PREFIX = /^Error invoking remote method '[^']*': (?:Error: )?/;

/** In main's own words, fit to be shown. */
export const whyOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message.replace(PREFIX, '') : String(cause);
