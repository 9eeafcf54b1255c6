/** The little of the x11 package that is used; it brings no types of its own. */
declare module 'x11' {
  import type { Socket } from 'node:net';

  /** Returning true says that an error was dealt with; else it is an event of the client as well. */
  type Reply<T> = (error: Error | null, value: T) => unknown;
  /** `data`: as the server stored it, in units of `format` bits; empty, and `type` 0, where there is no such property. */
  export type Property = { readonly type: number; readonly format: number; readonly data: Buffer };
  export type Client = {
    InternAtom(onlyIfExists: boolean, name: string, reply: Reply<number>): void;
    GetSelectionOwner(atom: number, reply: Reply<number>): void;
    SetSelectionOwner(window: number, atom: number, time?: number): void;
    /** `length` in units of four bytes. */
    GetProperty(
      remove: 0,
      window: number,
      property: number,
      type: number,
      offset: number,
      length: number,
      reply: Reply<Property>,
    ): void;
    CreateWindow(id: number, parent: number, x: number, y: number, width: number, height: number): void;
    AllocID(): number;
    on(event: 'error', heard: (error: Error) => void): void;
    terminate(): void;
  };
  export type Display = { readonly client: Client; readonly screen: readonly { readonly root: number }[] };
  type Options = {
    display: string;
    shm?: false;
    disableBigRequests?: true;
    /** An open socket, or one that opens, in the place of the package's own. */
    stream?: Socket;
    /** The cookie. Undefined in so many words: looked for in the file of cookies. */
    auth?: { name: string; data: string } | undefined;
  };
  const x11: { createClient(options: Options, ready: Reply<Display>): Client };
  export default x11;
}
