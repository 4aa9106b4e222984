/** Something that answers for a Service port. */
export type Endpoint = Readonly<{
  /** `Deployment/shop/cart`; null where it is only assumed. */
  workload: string | null;
  /** Null where it cannot be known. */
  port: number | null;
  /** Of an EndpointSlice that names no Pod. */
  address?: string;
  /** Nothing is known of what runs there, so it is assumed to be healthy. */
  assumed?: true;
}>;

/** What stands behind a Service port. */
export type Endpoints = Readonly<{
  ready: readonly Endpoint[];
  /** Where they were found, or why there is none: a sentence. */
  reason: string;
}>;
