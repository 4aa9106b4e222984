/** The content of a share link: every file, and where the user put nodes. */
export type SharedWorkspace = Readonly<{
  files: readonly Readonly<{ path: string; text: string }>[];
  /** By resource key. */
  places: ReadonlyMap<string, Readonly<{ x: number; y: number }>>;
}>;

/** First byte of a link's content. A change of the format below gets the next number. */
export const FORMAT_VERSION = 1;

/** The most that a link may unpack to. What is longer was not made by this application. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Version and checksum, in front of the compressed content. */
export const HEADER_BYTES = 5;
