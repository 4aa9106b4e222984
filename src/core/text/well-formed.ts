/**
 * A text that every encoder takes: half of a surrogate pair, which manifests can hold by an escape, becomes U+FFFD as
 * browsers send it.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
