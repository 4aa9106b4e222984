import type { AnnotationReader } from './annotation-reader.ts';

/** Who answers in the place of a backend. */
export type ErrorPages = Readonly<{
  /** `default-backend`: a Service for when the backend has no endpoints, and for the codes. */
  service: string | null;
  /** `custom-http-errors`: answers that it takes the place of. */
  codes: readonly number[];
}>;

const SERVICE_NAME = /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

const areCodes = (text: string): boolean =>
  text
    .replaceAll(' ', '')
    .split(',')
    .every((one) => one === '' || /^[1-5]\d\d$/.test(one));

/** Reads `default-backend` and `custom-http-errors`. */
export function readErrorPages(reader: AnnotationReader): ErrorPages {
  const codes = reader.text('custom-http-errors', 'not-read', areCodes) ?? '';
  return {
    service: reader.text('default-backend', 'not-read', SERVICE_NAME) ?? null,
    codes: codes
      .split(',')
      .map((one) => Number(one.trim()))
      .filter((one) => one >= 100),
  };
}
