/** A file as it was named, or found in a folder that was; `-` is standard input. */
export type InputFile = Readonly<{ path: string; text: string }>;

/** What there is to work on, in the order in which it was named; or why there is nothing: a sentence for each file. */
export type Input =
  | Readonly<{
      ok: true;
      files: readonly InputFile[];
      /** Folders that were named and hold no manifests. */
      emptyFolders: readonly string[];
    }>
  | Readonly<{ ok: false; reasons: readonly string[] }>;

/** The name of standard input, on the command line and in results. */
export const STDIN = '-';
