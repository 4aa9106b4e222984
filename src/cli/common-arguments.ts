import { commonOptions } from './common-options.ts';
import type { CommonValues } from './define-verb.ts';

/** Values of the common options as arguments again, for a call within a call. What is not given stays away. */
export const commonArguments = (values: CommonValues): readonly string[] =>
  Object.keys(commonOptions).flatMap((name) => {
    const value: unknown = name in values ? values[name as keyof CommonValues] : undefined;
    if (value === true) return [`--${name}`];
    const given = Array.isArray(value)
      ? (value as readonly unknown[])
      : typeof value === 'string'
        ? [value]
        : [];
    return given.map((one) => `--${name}=${String(one)}`);
  });
