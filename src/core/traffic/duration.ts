import { durationOf } from '../admission/go-duration.ts';

const DURATION = /^(?:\d{1,5}(?:h|m|s|ms)){1,4}$/;

/**
 * A duration of the Gateway API (`1h30m`, `500ms`) in milliseconds; undefined for anything else
 * (docs/model/filters.md#timeouts-and-retries).
 */
export const parseDuration = (text: string): number | undefined =>
  DURATION.test(text) ? Number(durationOf(text)) / 1e6 : undefined;
