/** A bucket of an S3 service, and the place in it where rooms are kept. */
export type S3Address = Readonly<{
  /** The URL of the service, without a slash at its end. */
  endpoint: string;
  region: string;
  bucket: string;
  /** What all keys begin with: empty, or something that ends with a slash. */
  prefix: string;
  credentials: Readonly<{ id: string; secret: string; session?: string }>;
}>;

/** Where the service is, as the options of the program say it. */
export type S3Service = Readonly<{ endpoint: string | null; region: string | null }>;

type Environment = Readonly<Record<string, string | undefined>>;

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** Keys that need no escape, in an address as in a list. */
const PREFIX = /^[\w-]+(?:[.][\w-]+)*(?:\/[\w-]+(?:[.][\w-]+)*)*$/;

export const isS3Address = (address: string): boolean => /^s3:/i.test(address);

/**
 * Reads `s3://bucket/prefix`. Credentials are those that the environment has for every program that speaks to S3: arguments
 * can be read by all who are logged in.
 *
 * Throws an `Error` whose message says what is missing or wrong.
 */
export function readS3Address(address: string, service: S3Service, environment: Environment): S3Address {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]*)(?:\/(.*))?$/i.exec(address) ?? [];
  if (!BUCKET.test(bucket))
    throw new Error(`${address} names no bucket. It is written as s3://bucket or s3://bucket/prefix.`);
  const prefix = path.replace(/\/+$/, '');
  if (prefix !== '' && !PREFIX.test(prefix))
    throw new Error(`The prefix '${prefix}' may have letters, digits, '-', '_', '.' and single slashes.`);
  const id = environment['AWS_ACCESS_KEY_ID'];
  const secret = environment['AWS_SECRET_ACCESS_KEY'];
  if (!id || !secret) throw new Error('S3 needs credentials in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  const session = environment['AWS_SESSION_TOKEN'];
  const region =
    service.region ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const endpoint = service.endpoint ?? `https://s3.${region}.amazonaws.com`;
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    region,
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    credentials: { id, secret, ...(session ? { session } : {}) },
  };
}
