/** The path of a URL up to its query, or to the first variable of nginx; `/` where it has none. */
export const pathOfUrl = (url: string): string => /^[a-z]+:\/\/[^/?#]+(\/[^?#$]*)?/i.exec(url)?.[1] ?? '/';
