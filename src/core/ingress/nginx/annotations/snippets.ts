import type { Path } from '../../../yaml/json.ts';
import { annotationPath, type AnnotationReader } from './annotation-reader.ts';

/** Configuration of NGINX in an annotation. What it does is not simulated. */
export type Snippet = Readonly<{ name: string; path: Path }>;

const NAMES = [
  'configuration-snippet',
  'server-snippet',
  'stream-snippet',
  'auth-snippet',
  'modsecurity-snippet',
];

/** The snippets of an Ingress: annotations of the highest risk. */
export const readSnippets = (reader: AnnotationReader): readonly Snippet[] =>
  NAMES.filter((name) => reader.raw(name) !== undefined).map((name) => ({
    name,
    path: annotationPath(name),
  }));
