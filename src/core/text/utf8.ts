/** Browsers, workers and Node all have it, while the core is compiled without the library of any of them. */
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array };

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
