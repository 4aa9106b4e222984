import type { Environment, RegisteredFunctionHandler } from '@marcbachmann/cel-js';

/** Adds functions to an environment; none of them waits for anything. */
export const define =
  (environment: Environment) =>
  (signature: string, handler: RegisteredFunctionHandler): void => {
    environment.registerFunction(signature, handler, { async: false });
  };
