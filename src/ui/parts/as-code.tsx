/** Draws what is between `<code>` and `</code>` in a text of the catalogue. */
export const asCode = (inside: readonly string[]) => <code>{inside}</code>;
