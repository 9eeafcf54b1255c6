/** The error that says where in the content a mistake is. */

/** The content is wrong: `file`, `item` and `field` say where, the message says that and what. */
export class ContentError extends Error {
  readonly file: string;
  readonly item: string;
  readonly field: string;

  constructor(file: string, item: string, field: string, problem: string) {
    super(`content/${file}: item "${item}": field "${field}": ${problem}`);
    this.name = 'ContentError';
    this.file = file;
    this.item = item;
    this.field = field;
  }
}
