const LINK = /^#author\/([a-z0-9-]+)$/;

/** The pack in the fragment of an address that leads to the lesson editor; null where it leads elsewhere. */
export const readAuthorLink = (fragment: string): string | null => LINK.exec(fragment)?.[1] ?? null;

/** The fragment that leads to the lesson editor with a pack. */
export const authorLink = (pack: string): string => `#author/${pack}`;
