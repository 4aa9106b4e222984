const MB = 1024 * 1024;

/** What a pack may have. The museum of this repository has a hundredth of it. */
export const MAX_FILES = 2_000;
export const MAX_FILE_BYTES = MB;
export const MAX_PACK_BYTES = 16 * MB;

/** Links that are longer are cut by programs that pass them on: then a file is advised. */
export const LONG_LINK = 30_000;

export const TOO_LARGE = `It unpacks to more than ${MAX_PACK_BYTES / MB} MB, which no pack of lessons needs. It was not opened.`;
export const TOO_MANY = `It has more than ${MAX_FILES} files, which no pack of lessons needs. It was not opened.`;
