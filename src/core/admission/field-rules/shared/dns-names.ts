/** `[a-z0-9]([-a-z0-9]*[a-z0-9])?`, written so that there is one way only to read a text. */
const LABEL = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

/** Labels joined by dots. The rules of the API server set no length here. */
export const isDnsSubdomain = (text: string): boolean => text.split('.').every((label) => LABEL.test(label));

/** The same with an optional `*.` in front. */
export const isHostname = (text: string): boolean =>
  isDnsSubdomain(text.startsWith('*.') ? text.slice(2) : text);

/** A single label of at most 63 characters. */
export const isDnsLabel = (text: string): boolean => text.length <= 63 && LABEL.test(text);
