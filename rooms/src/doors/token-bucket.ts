export type TokenBucket = Readonly<{
  /** Takes as many tokens as a thing costs. Answers with the milliseconds until they are there: 0 where they are. */
  take: (cost: number) => number;
}>;

/**
 * Lets through `perSecond` on average, and `burst` at once. What is taken beyond leaves a debt, so whoever waits as
 * long as `take` says is never behind.
 *
 * @param now the clock, in milliseconds
 */
export function createTokenBucket(
  perSecond: number,
  burst: number,
  now: () => number = () => performance.now(),
): TokenBucket {
  let tokens = burst;
  let at = now();
  return {
    take(cost) {
      const time = now();
      tokens = Math.min(burst, tokens + ((time - at) / 1000) * perSecond);
      at = time;
      tokens -= cost;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000);
    },
  };
}
