/** Writes desktop entries as the freedesktop specification wants them quoted. */

/**
 * The text of an autostart entry that starts `command` at login.
 * Throws for an argument that no desktop entry can hold.
 */
export function desktopFile(name: string, icon: string, command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    `Name=${escaped(name)}`,
    `Icon=${escaped(icon)}`,
    `Exec=${escaped(command.map(quoted).join(' '))}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** One argument of Exec: quoted when it holds a reserved character, its field codes defused. */
function quoted(argument: string): string {
  if (/[^\P{Cc}\t\n]/u.test(argument)) {
    throw new Error(`a desktop entry cannot start ${JSON.stringify(argument)}`);
  }
  const defused = argument.replaceAll('%', '%%');
  if (argument !== '' && !/[\s"'\\><~|&;$*?#()`]/.test(argument)) return defused;
  return `"${defused.replaceAll(/["`$\\]/g, '\\$&')}"`;
}

/** The escapes of every string value in a desktop entry, put on top of the quoting. */
const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
