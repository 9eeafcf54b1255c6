/** WCAG 2.2, levels A and AA, criterion by criterion: how Halfpast stands, and the tests that show it. */

export type Criterion = {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly state: 'met' | 'partly' | 'nothingLikeIt';
  readonly how: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
};

type Row = Omit<Criterion, 'id' | 'name' | 'level' | 'tests'> & { readonly tests?: Criterion['tests'] };
const a = (id: string, name: string, row: Row): Criterion => ({ id, name, level: 'A', tests: [], ...row });
const aa = (id: string, name: string, row: Row): Criterion => ({ id, name, level: 'AA', tests: [], ...row });
const none = (how: string): Row => ({ state: 'nothingLikeIt', how });
const met = (how: string, ...tests: Criterion['tests']): Row => ({ state: 'met', how, tests });

export const criteria: readonly Criterion[] = [
  a(
    '1.1.1',
    'Non-text Content',
    met(
      'The figure has a name and its movement is told in words; charts have tables; icons beside words are hidden.',
    ),
  ),
  a(
    '1.2.1',
    'Audio-only and Video-only',
    met('The figure is drawn, without sound; its steps stand beside it in words.'),
  ),
  a('1.2.2', 'Captions', none('No recorded sound. What is spoken of a break is the text on the screen.')),
  a('1.2.3', 'Audio Description or Media Alternative', none('No recorded video.')),
  a('1.3.1', 'Info and Relationships', met('Headings, lists, tables, groups and labels are real ones.')),
  a('1.3.2', 'Meaningful Sequence', met('What is read aloud is in the order of the page.')),
  a('1.3.3', 'Sensory Characteristics', met('No instruction goes by shape, colour, place or sound alone.')),
  a('1.4.1', 'Use of Color', met('States have words, patterns or shapes besides their colour.')),
  a(
    '1.4.2',
    'Audio Control',
    met(
      'Chime and speech are off until switched on; the chime lasts less than a second, and Pause silences speech at once.',
    ),
  ),
  a('2.1.1', 'Keyboard', met('Everything is done with keys alone, in each window and from the tray.')),
  a(
    '2.1.2',
    'No Keyboard Trap',
    met('The Tab key comes round in each screen; Escape leaves each dialog and menu.'),
  ),
  a(
    '2.1.4',
    'Character Key Shortcuts',
    met('In a break Space, the arrows, Escape and F1 act; no letter does.'),
  ),
  a(
    '2.2.1',
    'Timing Adjustable',
    met(
      'The prompt stays while it is pointed at or focused, and comes again; a break can be paused; the end card loses nothing when it closes.',
    ),
  ),
  a(
    '2.2.2',
    'Pause, Stop, Hide',
    met('The figure can be paused, and shown as still pictures; reduced motion stops whatever moves.'),
  ),
  a('2.3.1', 'Three Flashes', met('Nothing flashes.')),
  a('2.4.1', 'Bypass Blocks', met('A link to the page comes first.')),
  a('2.4.2', 'Page Titled', met('Each window has a title that says what it is for.')),
  a('2.4.3', 'Focus Order', met('The order of the Tab key is the order of reading.')),
  a('2.4.4', 'Link Purpose', met('Links name where they lead, and that they open in the browser.')),
  a('2.5.1', 'Pointer Gestures', none('No gesture besides a click or a tap.')),
  a('2.5.2', 'Pointer Cancellation', met('Controls act when the pointer is let go.')),
  a('2.5.3', 'Label in Name', met('Names begin with the words that are seen.')),
  a('2.5.4', 'Motion Actuation', none('Nothing goes by movement of the device.')),
  a('3.1.1', 'Language of Page', met('Each window tells its language.')),
  a('3.2.1', 'On Focus', met('Nothing happens by focus alone.')),
  a(
    '3.2.2',
    'On Input',
    met('A changed setting changes nothing but itself; another language changes the words in their places.'),
  ),
  a(
    '3.2.6',
    'Consistent Help',
    met('When to get help stands in the same place of each window, and F1 opens it.'),
  ),
  a('3.3.1', 'Error Identification', met('What is wrong is told in words beside the field.')),
  a('3.3.2', 'Labels or Instructions', met('Each field has a label.')),
  a('3.3.7', 'Redundant Entry', met('Nothing is asked twice.')),
  a('4.1.2', 'Name, Role, Value', met('Names, roles and states of every screen are kept and compared.')),
  aa('1.2.4', 'Captions (Live)', none('No live sound.')),
  aa('1.2.5', 'Audio Description', none('No recorded video.')),
  aa('1.3.4', 'Orientation', met('Windows of any shape are filled.')),
  aa('1.3.5', 'Identify Input Purpose', none('No field asks for anything about the person.')),
  aa('1.4.3', 'Contrast (Minimum)', met('Measured in light and dark on each screen.')),
  aa('1.4.4', 'Resize Text', met('Text grows to 200% with nothing lost.')),
  aa('1.4.5', 'Images of Text', met('All text is text.')),
  aa('1.4.10', 'Reflow', met('At a width of 320 pixels nothing has to be scrolled sideways.')),
  aa('1.4.11', 'Non-text Contrast', met('Computed from the pixels of controls, charts and the figure.')),
  aa('1.4.12', 'Text Spacing', met('With the spacing set nothing is cut.')),
  aa(
    '1.4.13',
    'Content on Hover or Focus',
    met('What a chart shows by hover is there by focus and in its table.'),
  ),
  aa('2.4.5', 'Multiple Ways', met('Pages by navigation, keys and tray; routines by filters and search.')),
  aa('2.4.6', 'Headings and Labels', met('Headings say what their part is about.')),
  aa('2.4.7', 'Focus Visible', met('A line of 3 pixels, in forced colours too.')),
  aa(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    met('What has the focus is never behind something that stays.'),
  ),
  aa('2.5.7', 'Dragging Movements', none('Nothing is dragged.')),
  aa('2.5.8', 'Target Size (Minimum)', met('24 by 24 pixels or more; large buttons can be switched on.')),
  aa(
    '3.1.2',
    'Language of Parts',
    met('Health text in English is marked as English in every other language.'),
  ),
  aa('3.2.3', 'Consistent Navigation', met('The navigation is the same on each page.')),
  aa('3.2.4', 'Consistent Identification', met('What does the same has the same name.')),
  aa('3.3.3', 'Error Suggestion', met('The message says what would be right.')),
  aa('3.3.4', 'Error Prevention', met('Deleting asks first, and offers a copy; settings can be undone.')),
  aa('3.3.8', 'Accessible Authentication', none('There is nothing to log in to.')),
  aa('4.1.3', 'Status Messages', met('What has been done is told without moving the focus.')),
];
