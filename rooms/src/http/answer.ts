import type { ServerResponse } from 'node:http';
import type { Refusal } from '../../../src/room-protocol/refusals.ts';

/** Answers with JSON, which no cache keeps. */
export function answer(response: ServerResponse, status: number, value: unknown) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(value));
}

/** Refuses a request: with a reason for the page, and a sentence for people. */
export const refuse = (response: ServerResponse, status: number, reason: Refusal, message: string) =>
  answer(response, status, { reason, message });
