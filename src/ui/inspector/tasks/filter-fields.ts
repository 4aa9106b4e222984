/** The settings of a filter that its form shows whether they are set or not, by the field that holds them. */
export const filterFields: Readonly<Record<string, readonly string[]>> = {
  requestRedirect: ['scheme', 'hostname', 'port', 'statusCode'],
  urlRewrite: ['hostname'],
  requestMirror: ['percent'],
  cors: ['allowOrigins', 'allowMethods', 'maxAge'],
};

/** Settings that list headers to write, with their values. */
export const HEADER_LISTS = ['set', 'add'] as const;

/** The setting that lists names of headers to remove. */
export const REMOVED_HEADERS = 'remove';
