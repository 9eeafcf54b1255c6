/** The session on disk, so that a kill loses no answer that was accepted. */
import type { SessionStore } from '../ports.ts';
import { openJsonFile } from './json-file.ts';
import type { StoreNeeds } from './settings-store.ts';

/**
 * Opens `session.json` in the folder. `save` returns only when the file is renamed into place and flushed: about
 * once a minute and at each answer, so a few milliseconds buy that neither a kill nor a power cut takes it back.
 */
export function sessionStore(needs: StoreNeeds): SessionStore {
  const file = openJsonFile({ ...needs, name: 'session' });
  let session: unknown = file.found;

  return {
    load: () => session,
    putAside: () => file.putAside(),
    save(next) {
      session = next;
      return file.write(next);
    },
  };
}
