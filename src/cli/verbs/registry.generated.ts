// Written by `npm run registries`.
import type { Verb } from '../define-verb.ts';
import { validate } from './validate.ts';
import { status } from './status.ts';
import { trace } from './trace.ts';
import { convert } from './convert.ts';
import { diff } from './diff.ts';
import { fix } from './fix.ts';
import { graph } from './graph.ts';
import { lesson } from './lesson.ts';
import { mcp } from './mcp.ts';
import { rooms } from './rooms.ts';

export const verbs: readonly Verb[] = [
  validate,
  status,
  trace,
  convert,
  diff,
  fix,
  graph,
  lesson,
  mcp,
  rooms,
];
