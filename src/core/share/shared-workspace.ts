/** The content of a share link: every file, and where the user put nodes. */
export type SharedWorkspace = Readonly<{
  files: readonly Readonly<{ path: string; text: string }>[];
  /** By resource key. */
  places: ReadonlyMap<string, Readonly<{ x: number; y: number }>>;
}>;

/** The most that a link may unpack to. What is longer was not made by this application. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
