import type { TargetSupport } from '../extension.ts';
import type { Target } from '../options.ts';
import { standard } from './standard.ts';

const TARGETS: Readonly<Partial<Record<Target, TargetSupport>>> = { standard };

/** What is known of a target. */
export const targetSupport = (target: Target): TargetSupport => TARGETS[target] ?? standard;
