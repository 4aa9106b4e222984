import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.mjs'],
    environment: 'node',
    testTimeout: 30_000,
    // One worker fewer than cores, the default, leaves half of a small machine idle.
    maxWorkers: '100%',
  },
});
