/** Main's side of the messages: the one place that takes them in, checks who sent them and what they carry. */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import * as v from 'valibot';
import {
  channelOf,
  CURRENT,
  messagesOf,
  type WindowHandlers,
  type WindowName,
  type WindowValues,
} from './contract.ts';

/** A window's values: kept here, sent as they change. */
export type Publisher<W extends WindowName> = <K extends keyof WindowValues<W> & string>(
  name: K,
  value: WindowValues<W>[K],
) => void;

/** Only the window's own page, in its top frame, may speak; anything else is refused and throws. */
function checkSender(event: IpcMainInvokeEvent, contents: WebContents, page: string): void {
  const frame = event.senderFrame;
  const own =
    frame !== null && frame === contents.mainFrame && new URL(frame.url).href.split('#')[0] === page;
  if (!own) throw new Error('refused: not the window that this message belongs to');
}

/**
 * Answers the messages of one window and publishes its values. Calls of other windows have no handler there at all.
 * Arguments that do not fit the contract are refused before anything else happens.
 */
export function serve<W extends WindowName>(
  window: W,
  contents: WebContents,
  page: string,
  handlers: WindowHandlers<W>,
): Publisher<W> {
  const values = new Map<string, unknown>();
  for (const [name, entry] of messagesOf(window)) {
    if (entry.kind !== 'call') continue;
    // The handler of a name fits its schema by WindowHandlers; a loop over names cannot show that to the compiler.
    const handler = handlers[name as keyof WindowHandlers<W>] as (...args: readonly unknown[]) => unknown;
    contents.ipc.handle(channelOf(window, name), (event, ...args: unknown[]) => {
      checkSender(event, contents, page);
      const parsed = v.safeParse(entry.args, args);
      if (!parsed.success) throw new Error(`refused: ${name} was called with arguments that do not fit`);
      return handler(...parsed.output);
    });
  }
  contents.ipc.handle(channelOf(window, CURRENT), (event, name: unknown) => {
    checkSender(event, contents, page);
    return typeof name === 'string' && values.has(name)
      ? { known: true, value: values.get(name) }
      : { known: false };
  });
  return (name, value) => {
    values.set(name, value);
    if (!contents.isDestroyed()) contents.send(channelOf(window, name), value);
  };
}
