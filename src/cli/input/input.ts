/** A file of the arguments, or found in a folder of them; `-` is standard input. */
export type InputFile = Readonly<{ path: string; text: string }>;

/** The input in the order of the arguments; or why there is none: a sentence for each file. */
export type Input =
  | Readonly<{
      ok: true;
      files: readonly InputFile[];
      /** Folders among the arguments without manifests. */
      emptyFolders: readonly string[];
      /** Links in folders that are not followed: what stands there is not known. */
      leftOut: readonly string[];
    }>
  | Readonly<{ ok: false; reasons: readonly string[] }>;

/** The name of standard input, on the command line and in results. */
export const STDIN = '-';
