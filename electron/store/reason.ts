/** Says why a file could not be read or written, without the path that only a developer wants. */

/** A short sentence such as "no space left on device (ENOSPC)". */
export function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException; // undefined for errors that are not the system's
  if (code === undefined) return cause.message;
  const words = /^[A-Z_0-9]+: ([^,]+)/.exec(cause.message)?.[1] ?? cause.message;
  return `${words} (${code})`;
}
