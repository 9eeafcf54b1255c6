/** The little of the x11 package that is used; it brings no types of its own. */
declare module 'x11' {
  type Reply<T> = (error: Error | null, value: T) => void;
  type Client = {
    InternAtom(onlyIfExists: boolean, name: string, reply: Reply<number>): void;
    GetSelectionOwner(atom: number, reply: Reply<number>): void;
    SetSelectionOwner(window: number, atom: number, time?: number): void;
    CreateWindow(id: number, parent: number, x: number, y: number, width: number, height: number): void;
    AllocID(): number;
    on(event: 'error', heard: (error: Error) => void): void;
    terminate(): void;
  };
  type Display = { readonly client: Client; readonly screen: readonly { readonly root: number }[] };
  const x11: {
    createClient(options: { display: string; shm?: false }, ready: Reply<Display>): unknown;
  };
  export default x11;
}
