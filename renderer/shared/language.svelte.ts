/** Lets every word of a window follow the language: whatever has asked for words is asked again when it changes, and names in another language stay in one piece. */
import { isolateValues } from '../../content/strings/isolate.ts';
import { trackReads, whenLanguageChanges } from '../../content/strings/speaking.ts';

let changes = $state(0);
isolateValues();
trackReads(() => changes);
whenLanguageChanges(() => {
  changes += 1;
});
