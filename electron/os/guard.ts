/** A socket in the hands of a package that throws out of the socket's own events. */
import type { EventEmitter } from 'node:events';

export type Stream = EventEmitter & { destroy(): void };

/** Calls `over` when the socket closes, or when the package throws at what has come: nobody else could catch that. */
export function guard(stream: Stream, over: () => void): void {
  stream.on('close', over);
  const emit = stream.emit.bind(stream);
  stream.emit = (event: string | symbol, ...values: unknown[]) => {
    try {
      return emit(event, ...values);
    } catch {
      over();
      return true;
    }
  };
}
