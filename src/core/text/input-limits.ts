const MB = 1024 * 1024;

/** What comes in at once, by link, drop, folder or archive, may have so many files, and so much text. */
export const MAX_FILES = 10_000;
export const MAX_BYTES = 50 * MB;

/** The longest path of a file: what file systems take, with room for folders around it. */
export const MAX_PATH = 1_024;
