import { lookup, type RegistryId } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';

/** The codes and names that readers of the encyclopedia's list of status codes will look for, under whoever defines each. */
const list = `
  iana 100 Continue
  iana 101 Switching Protocols
  iana 102 Processing
  iana 103 Early Hints
  iana 200 OK
  iana 201 Created
  iana 202 Accepted
  iana 203 Non-Authoritative Information
  iana 204 No Content
  iana 205 Reset Content
  iana 206 Partial Content
  iana 207 Multi-Status
  iana 208 Already Reported
  iana 226 IM Used
  iana 300 Multiple Choices
  iana 301 Moved Permanently
  iana 302 Found
  iana 303 See Other
  iana 304 Not Modified
  iana 305 Use Proxy
  iana 306 Switch Proxy
  iana 307 Temporary Redirect
  iana 308 Permanent Redirect
  iana 400 Bad Request
  iana 401 Unauthorized
  iana 402 Payment Required
  iana 403 Forbidden
  iana 404 Not Found
  iana 405 Method Not Allowed
  iana 406 Not Acceptable
  iana 407 Proxy Authentication Required
  iana 408 Request Timeout
  iana 409 Conflict
  iana 410 Gone
  iana 411 Length Required
  iana 412 Precondition Failed
  iana 413 Payload Too Large
  iana 414 URI Too Long
  iana 415 Unsupported Media Type
  iana 416 Range Not Satisfiable
  iana 417 Expectation Failed
  iana 418 I'm a teapot
  iana 421 Misdirected Request
  iana 422 Unprocessable Entity
  iana 423 Locked
  iana 424 Failed Dependency
  iana 425 Too Early
  iana 426 Upgrade Required
  iana 428 Precondition Required
  iana 429 Too Many Requests
  iana 431 Request Header Fields Too Large
  iana 451 Unavailable For Legal Reasons
  iana 500 Internal Server Error
  iana 501 Not Implemented
  iana 502 Bad Gateway
  iana 503 Service Unavailable
  iana 504 Gateway Timeout
  iana 505 HTTP Version Not Supported
  iana 506 Variant Also Negotiates
  iana 507 Insufficient Storage
  iana 508 Loop Detected
  iana 510 Not Extended
  iana 511 Network Authentication Required
  google 103 Checkpoint
  apache 218 This is fine
  laravel 419 Page Expired
  spring 420 Method Failure
  twitter 420 Enhance Your Calm
  shopify 430 Request Header Fields Too Large
  microsoft 450 Blocked by Windows Parental Controls
  esri 498 Invalid Token
  esri 499 Token Required
  cpanel 509 Bandwidth Limit Exceeded
  qualys 529 Site is overloaded
  pantheon 530 Site is frozen
  informal 598 Network read timeout error
  microsoft 440 Login Time-out
  microsoft 449 Retry With
  microsoft 451 Redirect
  nginx 444 No Response
  nginx 494 Request header too large
  nginx 495 SSL Certificate Error
  nginx 496 SSL Certificate Required
  nginx 497 HTTP Request Sent to HTTPS Port
  nginx 499 Client Closed Request
  cloudflare 520 Web Server Returned an Unknown Error
  cloudflare 521 Web Server Is Down
  cloudflare 522 Connection Timed Out
  cloudflare 523 Origin Is Unreachable
  cloudflare 524 A Timeout Occurred
  cloudflare 525 SSL Handshake Failed
  cloudflare 526 Invalid SSL Certificate
  cloudflare 527 Railgun Error
  cloudflare 530
  aws 460
  aws 463
  aws 561 Unauthorized
`;

const rows = [...list.matchAll(/^ {2}(\S+) (\d{3})(?: (.+))?$/gmu)].map(([, registry = '', code, name]) => ({
  registry: registry as RegistryId,
  code: Number(code),
  name,
}));

describe('coverage', () => {
  it('has 97 rows of 92 numbers', () => {
    expect(rows).toHaveLength(97);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(92);
  });

  it.each(rows)('has $registry/$code by the name of $name', ({ registry, code, name }) => {
    const entry = lookup(code, registry);
    expect(entry).toBeDefined();
    if (name === undefined) return;
    const names = [entry?.phrase ?? '', ...(entry?.aliases ?? []).map(({ phrase }) => phrase)].map((text) =>
      text.toLowerCase(),
    );
    expect(names).toContain(name.toLowerCase());
  });
});
