/** Work in steps: after each of them others may have the thread, or all may be given up. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
