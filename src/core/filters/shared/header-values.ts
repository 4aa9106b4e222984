/** Header values by name in lower case, in the order of the request; a repeated header has several. */
export type HeaderValues = ReadonlyMap<string, readonly string[]>;
