/** What a terminal would carry out, or what would show the text behind it in another order: all but line ends and tabs. */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text of several lines for a terminal: manifests may hold control sequences, which would be carried out. */
export const visible = (text: string): string => text.replace(CONTROLS, escaped);

/** A text for one line of a terminal. Tabs and line ends become a blank. */
export const printable = (text: string): string => visible(text.replace(/[\t\r\n\u2028\u2029]+/g, ' '));

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
