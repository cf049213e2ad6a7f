/** The part of a request that was validated. `content` is what RFC 9110 §6.4 calls so, the others hold parameters. */
export type RequestPart = 'content' | 'query' | 'path' | 'header' | 'cookie';

/**
 * One thing that is wrong with a request, fit to be sent: an element of the `errors` array of a problem (RFC 9457 §3).
 *
 * An issue of the content has a `pointer`. An issue of anything else has `in`, and `parameter` where one is at fault.
 * Neither `detail` nor `parameter` holds a submitted value, nor the name of a property or parameter that is unknown.
 */
export interface ValidationIssue {
  /** What is wrong, in at most 300 characters. */
  detail: string;
  /** Where in the content, as a URI fragment (RFC 6901 §6): `#/items/0/a~1b`, the root is `#`. */
  pointer?: string;
  /** The name of a parameter, what lies inside it in brackets: `filter[status]`. */
  parameter?: string;
  /** Where the parameter was. */
  in?: 'query' | 'path' | 'header' | 'cookie';
}
