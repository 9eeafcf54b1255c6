/** Lets every word of a window follow the language: whatever has asked for words is asked again when it changes. */
import { trackReads, whenLanguageChanges } from '../../content/strings/speaking.ts';

let changes = $state(0);
trackReads(() => changes);
whenLanguageChanges(() => {
  changes += 1;
});
