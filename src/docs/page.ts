/** A page of the documentation; the path is that inside `docs/`. */
export type Page = Readonly<{ path: string; text: string }>;
