import type { AnnotationReader } from './annotation-reader.ts';
import { HEADER_NAMES, withoutBlanks } from './value-patterns.ts';

/** CORS as the controller answers for it. */
export type Cors = Readonly<{
  /** `*` alone for any; none for origins that are all invalid, which switches the headers off. */
  origins: readonly string[];
  methods: string;
  headers: string;
  credentials: boolean;
  /** Empty for none. */
  expose: string;
  maxAge: number;
}>;

const DEFAULT_METHODS = 'GET, PUT, POST, DELETE, PATCH, OPTIONS';
const DEFAULT_HEADERS =
  'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization';
const DEFAULT_MAX_AGE = 1_728_000;

const ORIGIN_CHARACTERS = /^(?:https?:\/\/)?(?:\*\.)?[A-Za-z0-9\-.]*(?::\d+)?$/;
const ORIGIN = /^https?:\/\/(?:\*\.)?[A-Za-z0-9\-.]*(?::\d+)?$/;
const METHODS = /^[A-Za-z]+(?:(?:,\s?|\s)[A-Za-z]+)*(?:,\s?|\s)?$/;
const EXPOSED = /^(?:[A-Za-z0-9\-_]+|\*)(?:(?:,\s?|\s)(?:[A-Za-z0-9\-_]+|\*))*(?:,\s?|\s)?$/;

const areOrigins = (text: string): boolean => {
  const plain = text.replaceAll(' ', '');
  return plain === '*' || plain.split(',').every((one) => ORIGIN_CHARACTERS.test(one));
};

function readOrigins(reader: AnnotationReader): readonly string[] {
  const written = reader.text('cors-allow-origin', 'default', areOrigins);
  if (written === undefined) return ['*'];
  const origins = written.split(',').map((one) => one.trim());
  if (origins.includes('*')) return ['*'];
  const valid = origins.filter((one) => one === '' || ORIGIN.test(one));
  if (valid.length < origins.length)
    reader.refuse('cors-allow-origin', 'default', 'has an origin without http:// or https://');
  return valid.filter((one) => one !== '');
}

/** Reads `enable-cors` and `cors-*`; null where CORS is off. */
export function readCors(reader: AnnotationReader): Cors | null {
  const enabled = reader.boolean('enable-cors', 'default') ?? false;
  const cors: Cors = {
    origins: readOrigins(reader),
    methods: reader.text('cors-allow-methods', 'default', withoutBlanks(METHODS)) ?? DEFAULT_METHODS,
    headers: reader.text('cors-allow-headers', 'default', withoutBlanks(HEADER_NAMES)) ?? DEFAULT_HEADERS,
    credentials: reader.boolean('cors-allow-credentials', 'default') ?? true,
    expose: reader.text('cors-expose-headers', 'default', withoutBlanks(EXPOSED)) ?? '',
    maxAge: reader.integer('cors-max-age', 'default') ?? DEFAULT_MAX_AGE,
  };
  return enabled ? cors : null;
}
