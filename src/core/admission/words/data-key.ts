import type { NameCheck } from './names.ts';

const WORDS =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

/** The key of a ConfigMap or Secret. */
export const checkDataKey: NameCheck = (key) => {
  const found: string[] = [];
  if (key.length > 253) found.push('must be no more than 253 characters');
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) found.push(WORDS);
  if (key === '.' || key === '..') found.push(`must not be '${key}'`);
  else if (key.startsWith('..')) found.push("must not start with '..'");
  return found;
};
