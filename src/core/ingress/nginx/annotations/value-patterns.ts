/**
 * What ingress-nginx lets values of annotations consist of (docs/model/ingress.md#invalid-values). Blanks are taken out
 * before some of them are compared, which `withoutBlanks` does.
 */

/** Names, paths and `host:port`. */
export const BASIC = /^[-._~a-zA-Z0-9/:]*$/;
/** The same with commas and blanks. */
export const EXTENDED = /^[-._~a-zA-Z0-9/:, ]*$/;
/** A URL with a query. */
export const URL_CHARACTERS = /^[-._~a-zA-Z0-9/:?&=]*$/;
/** A URL that may name variables of NGINX. */
export const URL_WITH_VARIABLES = /^[-._~a-zA-Z0-9/:?&=$]*$/;
/** A path that may refer to groups of an expression. */
export const PATH_WITH_GROUPS = /^\/?[-._~a-zA-Z0-9/:$]*$/;
/** An expression, or a server name of NGINX. */
export const EXPRESSION = /^[-._~a-zA-Z0-9/:^$[\](){}*+?|&=\\]*$/;
/** Names of variables. */
export const VARIABLES = /^[A-Za-z0-9\-_${}]*$/;
/** Names of headers, with commas between them. */
export const HEADER_NAMES = /^[A-Za-z0-9\-_, ]*$/;
/** A size: `1000`, `8k`, `1m`. */
export const SIZE = /^\d+[bkmg]?$/i;

/** Compares a text without its blanks. */
export const withoutBlanks =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text.replaceAll(' ', ''));

/** One of some words; `anyCase` for those whose case does not count. */
export const oneOf =
  (words: readonly string[], anyCase = false) =>
  (text: string): boolean =>
    words.includes(anyCase ? text.trim().toLowerCase() : text.trim());
