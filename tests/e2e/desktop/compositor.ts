/** Stands in for a compositor: owns the selection that says that there is one. */
import x11 from 'x11';

export type CompositorStandIn = { stop(): void };

export function startCompositor(display: string): Promise<CompositorStandIn> {
  return new Promise((resolve, reject) => {
    x11.createClient({ display, shm: false }, (failed, { client, screen: [screen] }) => {
      if (failed || !screen) return reject(failed ?? new Error(`${display} has no screen`));
      client.on('error', reject);
      client.InternAtom(false, '_NET_WM_CM_S0', (_error, atom) => {
        const window = client.AllocID();
        client.CreateWindow(window, screen.root, 0, 0, 1, 1);
        client.SetSelectionOwner(window, atom);
        client.GetSelectionOwner(atom, () => resolve({ stop: () => client.terminate() }));
      });
    });
  });
}
