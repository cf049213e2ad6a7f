/** Problem details as received (RFC 9457 §3.1): whatever has the wrong type is not there. */
export interface Problem {
  /** An absolute URI where it can be made one; `about:blank` by default. */
  readonly type: string;
  readonly title?: string;
  /** What the problem says of the status: advice only, that of the response decides. */
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  /** All other members. */
  readonly [extension: string]: unknown;
}

/** A response, as far as it is needed: a Fetch `Response` is one. */
export interface ReceivedResponse {
  readonly status: number;
  readonly url?: string;
  readonly headers: { get: (name: string) => string | null };
  text: () => Promise<string>;
}
