import type { Conversion } from '../convert.ts';
import { writeObjects } from './write-objects.ts';

/** A conversion as one stream of YAML, ready to apply; what only the target knows comes last. */
export function writeConversion({ objects, extensions }: Conversion): string {
  const standard = writeObjects(objects);
  if (extensions.length === 0) return standard;
  return `${standard}---\n# From here on: objects of the implementation.\n${writeObjects(extensions)}`;
}
