/** What a client gets from the gateway itself. */
export type Response = Readonly<{
  statusCode: number;
  /** By name in lower case. */
  headers: ReadonlyMap<string, string>;
}>;
