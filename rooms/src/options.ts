/** An option of the program: `--name`, or the environment variable `GATEHOUSE_ROOMS_NAME`. */
export type Option = Readonly<{
  /** How the help writes its value. */
  value: string;
  default?: string;
  help: string;
}>;

export const OPTIONS = {
  port: { value: 'PORT', default: '8088', help: 'The port to listen on.' },
  host: {
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'The address to listen on. 0.0.0.0 is for all that reach this machine.',
  },
  app: {
    value: 'DIR',
    help: 'The built app, served beside the rooms. Without: the one in the package, or in the checkout.',
  },
  store: {
    value: 'FILE|URL',
    default: 'gatehouse-rooms.sqlite',
    help: 'Where rooms are kept: a file of SQLite, postgres://…, or s3://BUCKET/PREFIX.',
  },
  's3-endpoint': { value: 'URL', help: 'The S3 service of the bucket, where it is not that of Amazon.' },
  's3-region': { value: 'NAME', help: 'The region of the bucket. Without: AWS_REGION, else us-east-1.' },
  redis: { value: 'URL', help: 'redis://… joins several instances. All of them need the same store.' },
  origins: { value: 'LIST', help: 'Other origins whose pages may use the rooms: https://a.example,….' },
  proxies: {
    value: 'N',
    default: '0',
    help: 'How many proxies stand in front: the address of a visitor is the Nth last in X-Forwarded-For.',
  },
  'framed-by': { value: 'LIST', default: '*', help: 'Which pages may show embed.html in a frame.' },
  days: { value: 'N', default: '30', help: 'Days of rest after which a room is deleted.' },
  'max-connections': { value: 'N', default: '5000', help: 'Connections to this instance.' },
  'max-address': { value: 'N', default: '500', help: 'Connections from one address.' },
  'max-room': { value: 'N', default: '300', help: 'Connections in one room.' },
  'max-rooms': { value: 'N', default: '30', help: 'Rooms that one address makes in an hour.' },
  'max-document': { value: 'MB', default: '4', help: 'Size of a workspace in a room.' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** The environment variable of an option. */
export const variableOf = (name: OptionName): string =>
  `GATEHOUSE_ROOMS_${name.toUpperCase().replaceAll('-', '_')}`;

/** The help of the program. */
export function helpText(): string {
  const rows = Object.entries<Option>(OPTIONS).map(([name, { value, help, default: fallback }]) => [
    `--${name} ${value}`,
    fallback === undefined ? help : `${help} Default: ${fallback}`,
  ]);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return `Usage: gatehouse-rooms [options]

Serves rooms, in which many edit one workspace of Gatehouse at the same time, and the app beside them.

${rows.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')}
  ${'--help'.padEnd(width)}  Print this.
  ${'--version'.padEnd(width)}  Print the version.

Each option can be an environment variable: ${variableOf('port')}, ${variableOf('max-rooms')}.
Credentials for S3 are read from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
GET /healthz says that the server lives, GET /readyz whether it can do its work.
`;
}
