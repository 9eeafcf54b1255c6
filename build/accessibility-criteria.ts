/** WCAG 2.2, levels A and AA, criterion by criterion: how Halfpast stands, and the tests that show it. */

export type Criterion = {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly state: 'met' | 'partly' | 'nothingLikeIt';
  readonly how: string;
  readonly tests: readonly NamedTest[];
};

export type NamedTest = {
  readonly file: string;
  readonly title: string;
  /** The file that its title stands in, where that is another one. */
  readonly titleIn?: string;
};

type Row = Omit<Criterion, 'id' | 'name' | 'level' | 'tests'> & { readonly tests?: Criterion['tests'] };
const a = (id: string, name: string, row: Row): Criterion => ({ id, name, level: 'A', tests: [], ...row });
const aa = (id: string, name: string, row: Row): Criterion => ({ id, name, level: 'AA', tests: [], ...row });
const none = (how: string): Row => ({ state: 'nothingLikeIt', how });
const met = (how: string, ...tests: Criterion['tests']): Row => ({ state: 'met', how, tests });

const test = (file: string, title: string): NamedTest => ({ file: `tests/${file}`, title });
/** The walk to every screen, and the same in the tests' own language. */
const walked = (file: string): readonly NamedTest[] =>
  ['from the first start on', 'with past days, and where breaks are kept away', 'prompt and break'].map(
    (title) => ({
      ...test(`e2e/${file}`, title),
      titleIn: 'tests/e2e/walk/rounds.ts',
    }),
  );
const walk = walked('accessibility.spec.ts');
const otherLanguage = walked('languages.spec.ts');
const keysAlone = [
  test(
    'e2e/keyboard.spec.ts',
    'keys alone, from the prompt to the end of the break: start the app again, Enter, Space, arrows, Escape',
  ),
  test(
    'e2e/keyboard.spec.ts',
    'with keys alone breaks are paused and resumed, a setting is changed, and F1 opens help from every page',
  ),
  test(
    'e2e/prompt-unseen.spec.ts',
    'Alt+Tab reaches the prompt, and from there keys alone answer it; without a screen reader nothing is announced',
  ),
];
const focusReturns = test(
  'e2e/focus-returns.spec.ts',
  'the focus goes into each menu, list and question, and comes back to its opener by every way out',
);
const heard = [
  test('e2e/screen-reader.spec.ts', 'the three steps of the first start'),
  test('e2e/screen-reader.spec.ts', 'the prompt, a break second by second, and When to get help'),
];
const figureContrast = test(
  'e2e/contrast.spec.ts',
  'non-text contrast (1.4.11) of the figure, in each skin tone, and of what it moves with',
);
const helpEverywhere = [
  test('e2e/help.spec.ts', 'from the prompt, by its button and by F1; the prompt stays'),
  test(
    'e2e/help.spec.ts',
    'from a break, by its button and by F1, and from its end card; the break waits meanwhile',
  ),
  test(
    'e2e/help.spec.ts',
    'from each page, by one click and by F1, also before the safety page has been read',
  ),
];
const pointers = (title: string): NamedTest => test('renderer/shared-input.test.ts', title);
const sounds = test(
  'e2e/break-sounds.spec.ts',
  'nothing is spoken and no sound is made unless it is switched on; the chime then sounds without a press',
);
const captions = test(
  'renderer/break-captions.test.ts',
  'hears of %s the words that stand there, and all that happens',
);

export const criteria: readonly Criterion[] = [
  a(
    '1.1.1',
    'Non-text Content',
    met(
      'The figure has a name and its movement is told in words; charts have tables; icons beside words are hidden.',
      ...walk,
      ...heard,
    ),
  ),
  a(
    '1.2.1',
    'Audio-only and Video-only',
    met('The figure is drawn, without sound; its steps stand beside it in words.', captions),
  ),
  a('1.2.2', 'Captions', none('No recorded sound. What is spoken of a break is the text on the screen.')),
  a('1.2.3', 'Audio Description or Media Alternative', none('No recorded video.')),
  a(
    '1.3.1',
    'Info and Relationships',
    met('Headings, lists, tables, groups and labels are real ones.', ...walk, ...heard),
  ),
  a(
    '1.3.2',
    'Meaningful Sequence',
    met('What is read aloud is in the order of the page.', ...walk, ...heard),
  ),
  a(
    '1.3.3',
    'Sensory Characteristics',
    met(
      'No instruction goes by shape, colour, place or sound alone.',
      test('content/presumes.test.ts', 'presumes nothing'),
    ),
  ),
  a('1.4.1', 'Use of Color', met('States have words, patterns or shapes besides their colour.', ...walk)),
  a(
    '1.4.2',
    'Audio Control',
    met(
      'Chime and speech are off until switched on; the chime lasts less than a second, and Pause silences speech at once.',
      sounds,
    ),
  ),
  a(
    '2.1.1',
    'Keyboard',
    met('Everything is done with keys alone, in each window and from the tray.', ...walk, ...keysAlone),
  ),
  a(
    '2.1.2',
    'No Keyboard Trap',
    met('The Tab key comes round in each screen; Escape leaves each dialog and menu.', ...walk, focusReturns),
  ),
  a(
    '2.1.4',
    'Character Key Shortcuts',
    met(
      'In a break Space, the arrows, Escape and F1 act; no letter does.',
      pointers('no letter, number or sign alone does anything'),
    ),
  ),
  a(
    '2.2.1',
    'Timing Adjustable',
    met(
      'The prompt stays while it is pointed at or focused, and comes again; a break can be paused; the end card loses nothing when it closes.',
      pointers('no timer takes anything away that is being read'),
      test('os/end-card.test.ts', 'stays while it has the keyboard or the pointer, however long that is'),
      test(
        'e2e/prompt-alone.spec.ts',
        'a prompt with the pointer on it stays, and folds 2 minutes after the pointer has gone',
      ),
      test(
        'e2e/break.spec.ts',
        'a pause inside a break stops its time; after 10 minutes of pause the break is over by what was done',
      ),
    ),
  ),
  a(
    '2.2.2',
    'Pause, Stop, Hide',
    met(
      'The figure can be paused, and shown as still pictures; reduced motion stops whatever moves.',
      ...walk,
    ),
  ),
  a('2.3.1', 'Three Flashes', met('Nothing flashes or blinks.', ...walk)),
  a(
    '2.4.1',
    'Bypass Blocks',
    met(
      'A link to the page comes first.',
      test(
        'e2e/keyboard.spec.ts',
        'the Tab key goes through the main window in reading order, and the focus can always be seen',
      ),
    ),
  ),
  a(
    '2.4.2',
    'Page Titled',
    met(
      'Each window has a title that says what it is for.',
      ...walk,
      test('renderer/main-app.test.ts', 'names the page, and the routine that is open in it'),
    ),
  ),
  a('2.4.3', 'Focus Order', met('The order of the Tab key is the order of reading.', ...walk, focusReturns)),
  a('2.4.4', 'Link Purpose', met('Links name where they lead, and that they open in the browser.', ...walk)),
  a('2.5.1', 'Pointer Gestures', none('No gesture besides a click or a tap.')),
  a(
    '2.5.2',
    'Pointer Cancellation',
    met(
      'Controls act when the pointer is let go.',
      pointers('nothing acts when a pointer or a finger goes down, or comes up'),
    ),
  ),
  a('2.5.3', 'Label in Name', met('Names begin with the words that are seen.', ...walk)),
  a('2.5.4', 'Motion Actuation', none('Nothing goes by movement of the device.')),
  a('3.1.1', 'Language of Page', met('Each window tells its language.', ...walk, ...otherLanguage)),
  a('3.2.1', 'On Focus', met('Nothing happens by focus alone.', ...walk)),
  a(
    '3.2.2',
    'On Input',
    met(
      'A changed setting changes nothing but itself; another language changes the words in their places.',
      test(
        'e2e/language.spec.ts',
        'the window, the tray, an open prompt and a break follow the language chosen, without a restart',
      ),
    ),
  ),
  a(
    '3.2.6',
    'Consistent Help',
    met('When to get help stands in the same place of each window, and F1 opens it.', ...helpEverywhere),
  ),
  a(
    '3.3.1',
    'Error Identification',
    met(
      'What is wrong is told in words beside the field.',
      ...walk,
      test('renderer/main-history.test.ts', 'deletes the days that are typed'),
    ),
  ),
  a('3.3.2', 'Labels or Instructions', met('Each field has a label.', ...walk)),
  a('3.3.7', 'Redundant Entry', none('Nothing that was entered is asked for again.')),
  a(
    '4.1.2',
    'Name, Role, Value',
    met('Names, roles and states of every screen are kept and compared.', ...walk, ...heard),
  ),
  aa('1.2.4', 'Captions (Live)', none('No live sound.')),
  aa('1.2.5', 'Audio Description', none('No recorded video.')),
  aa(
    '1.3.4',
    'Orientation',
    met(
      'Windows of any shape are filled.',
      ...walk,
      test(
        'e2e/zoom.spec.ts',
        'at 200% the prompt grows with its text, stays in its corner, and a break and every page fit their windows',
      ),
    ),
  ),
  aa('1.3.5', 'Identify Input Purpose', none('No field asks for anything about the person.')),
  aa('1.4.3', 'Contrast (Minimum)', met('Measured in light and dark on each screen.', ...walk)),
  aa('1.4.4', 'Resize Text', met('Text grows to 200% with nothing lost.', ...walk)),
  aa('1.4.5', 'Images of Text', met('All text is text.', ...walk)),
  aa('1.4.10', 'Reflow', met('At a width of 320 pixels nothing has to be scrolled sideways.', ...walk)),
  aa(
    '1.4.11',
    'Non-text Contrast',
    met('Computed from the pixels of controls, charts and the figure.', ...walk, figureContrast),
  ),
  aa('1.4.12', 'Text Spacing', met('With the spacing set nothing is cut.', ...walk)),
  aa(
    '1.4.13',
    'Content on Hover or Focus',
    met(
      'What a chart shows by hover is there by focus and in its table.',
      test(
        'renderer/main-history.test.ts',
        'goes through the field with the arrow keys, one day being the one that Tab comes to',
      ),
    ),
  ),
  aa(
    '2.4.5',
    'Multiple Ways',
    met(
      'Pages by navigation, keys and tray; routines by filters and search.',
      test(
        'e2e/menu-keys.spec.ts',
        'Ctrl with a comma, numbers and W go to pages and close the window; nothing while a shortcut is recorded; Ctrl Q quits',
      ),
    ),
  ),
  aa('2.4.6', 'Headings and Labels', met('Headings say what their part is about.', ...walk)),
  aa('2.4.7', 'Focus Visible', met('A line of 3 pixels, in forced colours too.', ...walk)),
  aa(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    met(
      'What has the focus is never behind something that stays.',
      ...walk,
      test(
        'e2e/focus-returns.spec.ts',
        'what has just been changed is not behind the bar that takes it back (2.4.11), at 200% too',
      ),
    ),
  ),
  aa('2.5.7', 'Dragging Movements', none('Nothing is dragged.')),
  aa(
    '2.5.8',
    'Target Size (Minimum)',
    met(
      '24 by 24 pixels or more, or the middles of two are as far apart, down to a window of 320 pixels; large buttons can be switched on.',
      ...walk,
      test(
        'e2e/large-controls.spec.ts',
        'every target of prompt and break is large, wherever they are shown, and reached by Tab and Enter alone',
      ),
    ),
  ),
  aa(
    '3.1.2',
    'Language of Parts',
    met(
      'Health text in English is marked as English in every other language.',
      ...otherLanguage,
      test('renderer/other-language.test.ts', 'marks what stays English for helpers, too'),
    ),
  ),
  aa('3.2.3', 'Consistent Navigation', met('The navigation is the same on each page.', ...walk)),
  aa(
    '3.2.4',
    'Consistent Identification',
    met('What does the same has the same name.', test('content/same-names.test.ts', 'what %s has one name')),
  ),
  aa(
    '3.3.3',
    'Error Suggestion',
    met(
      'The message says what would be right.',
      test('renderer/main-history.test.ts', 'deletes the days that are typed'),
    ),
  ),
  aa(
    '3.3.4',
    'Error Prevention',
    met(
      'Deleting asks first, and offers a copy; settings can be undone.',
      test(
        'e2e/history.spec.ts',
        'what was recorded is shown, and a day that is deleted is gone from screen and file',
      ),
      test(
        'e2e/settings-all.spec.ts',
        'settings are saved to a file, put back to their defaults, taken from the file, and undone',
      ),
    ),
  ),
  aa('3.3.8', 'Accessible Authentication', none('There is nothing to log in to.')),
  aa(
    '4.1.3',
    'Status Messages',
    met(
      'What has been done is told without moving the focus.',
      test('e2e/status-messages.spec.ts', 'each thing told after an action stands in a status or alert'),
      test('renderer/break-announce-routines.test.ts', 'each step is said once, in order'),
      test('renderer/break-announce-routines.test.ts', 'the time left is said at most every 30 seconds'),
    ),
  ),
];
