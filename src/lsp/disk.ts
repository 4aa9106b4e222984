/** A file as it is on disk, by its absolute path with `/`. */
export type DiskFile = Readonly<{
  path: string;
  /** The same without links. */
  real: string;
  text: string;
}>;

/** The manifests of a folder. */
export type FolderFiles = Readonly<{
  files: readonly DiskFile[];
  /** What could not be read, or was left out, a sentence each: then the files are not all there is. */
  problems: readonly string[];
}>;

/** How files are read: by the walk of the command line, so that an editor sees what a CI job sees. */
export type Disk = Readonly<{
  /**
   * All manifests of a folder, with what its kustomizations take in from beside it.
   *
   * @param found gets the number of files before they are read
   */
  readFolder: (folder: string, found: (count: number) => Promise<void>) => Promise<FolderFiles>;
  /** One file; null where it is gone or cannot be read. */
  readFile: (path: string) => Promise<DiskFile | null>;
  /** A path without links, as far as it is there. */
  realPath: (path: string) => string;
}>;
