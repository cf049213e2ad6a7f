import { everyCode, type Statement } from './statement.ts';

/** Why peers say something else of some codes, phrases or constants: of what, what they say, and what we say. */
interface Explanation {
  readonly peers: readonly string[];
  readonly about: Statement['about'];
  readonly differences: readonly (readonly [of: number | string, theirs: unknown, ours: unknown])[];
  readonly why: string;
}

/** Every difference there is, with its reason. The test asks for what is missing, and for what is not needed any more. */
export const explanations: readonly Explanation[] = [
  {
    peers: ['node:http', 'statuses'],
    about: 'phrase',
    differences: [
      [413, 'Payload Too Large', 'Content Too Large'],
      [422, 'Unprocessable Entity', 'Unprocessable Content'],
    ],
    why: 'They keep the names of RFC 7231 and RFC 4918; RFC 9110 gave the codes those that IANA has now.',
  },
  {
    peers: ['http-status-codes'],
    about: 'phrase',
    differences: [
      [302, 'Moved Temporarily', 'Found'],
      [413, 'Request Entity Too Large', 'Content Too Large'],
      [414, 'Request-URI Too Long', 'URI Too Long'],
      [416, 'Requested Range Not Satisfiable', 'Range Not Satisfiable'],
      [422, 'Unprocessable Entity', 'Unprocessable Content'],
    ],
    why: 'It keeps the names of older RFCs (1945, 2616 and 4918), which RFC 7231 and RFC 9110 replaced.',
  },
  {
    peers: ['node:http', 'statuses'],
    about: 'phrase',
    differences: [[418, "I'm a Teapot", "I'm a teapot"]],
    why: 'RFC 2324, where the name is from, writes it with a small letter.',
  },
  {
    peers: ['IANA'],
    about: 'phrase',
    differences: [
      [306, '(Unused)', undefined],
      [418, '(Unused)', "I'm a teapot"],
    ],
    why: 'What stands in the registry is a remark and no name: 306 has none, 418 that of RFC 2324.',
  },
  {
    peers: ['node:http', 'statuses', 'http-status-codes'],
    about: 'phrase',
    differences: [[104, undefined, 'Upload Resumption Supported']],
    why: 'It is a temporary registration, which they have not taken over.',
  },
  {
    peers: ['http-status-codes'],
    about: 'phrase',
    differences: [
      [208, undefined, 'Already Reported'],
      [226, undefined, 'IM Used'],
      [425, undefined, 'Too Early'],
      [506, undefined, 'Variant Also Negotiates'],
      [508, undefined, 'Loop Detected'],
      [510, undefined, 'Not Extended'],
    ],
    why: 'It lacks them, although all are registered.',
  },
  {
    peers: ['node:http', 'statuses'],
    about: 'phrase',
    differences: [[509, 'Bandwidth Limit Exceeded', undefined]],
    why: 'IANA does not register it: with us it is a code of cPanel.',
  },
  {
    peers: ['statuses'],
    about: 'code',
    differences: [['bandwidth limit exceeded', 509, undefined]],
    why: 'IANA does not register it: with us it is a code of cPanel.',
  },
  {
    peers: ['http-status-codes'],
    about: 'phrase',
    differences: [
      [419, 'Insufficient Space on Resource', undefined],
      [420, 'Method Failure', undefined],
    ],
    why: 'They stood in drafts of WebDAV only, and were never registered.',
  },
  {
    peers: ['http-status-codes'],
    about: 'code',
    differences: [
      ['Insufficient Space on Resource', 419, undefined],
      ['Method Failure', 420, undefined],
    ],
    why: 'They stood in drafts of WebDAV only, and were never registered.',
  },
  {
    peers: ['http-status-codes'],
    about: 'constant',
    differences: [
      ['INSUFFICIENT_SPACE_ON_RESOURCE', 419, undefined],
      ['METHOD_FAILURE', 420, undefined],
    ],
    why: 'They stood in drafts of WebDAV only, and were never registered.',
  },
  {
    peers: ['http-status-codes'],
    about: 'constant',
    differences: [['REQUEST_TOO_LONG', 413, undefined]],
    why: 'The name is of its own making: no text calls the code so.',
  },
  {
    peers: ['http-status-codes'],
    about: 'phrase',
    differences: [[203, 'Non Authoritative Information', 'Non-Authoritative Information']],
    why: 'Every RFC that defines the code writes it with a hyphen.',
  },
  {
    peers: ['http-status-codes'],
    about: 'code',
    differences: [['Non Authoritative Information', 203, undefined]],
    why: 'Every RFC that defines the code writes it with a hyphen.',
  },
  {
    peers: ['undici'],
    about: 'null body',
    differences: [[103, false, true]],
    why: 'The Fetch standard lists 103, too; nobody sees it, since no Response can have a status below 200.',
  },
  {
    peers: ['node:http'],
    about: 'no content',
    differences: [[205, false, true]],
    why: 'Node sends what it is given; RFC 9110, Section 15.3.6 says that a server must not generate content.',
  },
  {
    peers: ['statuses'],
    about: 'no content',
    differences: everyCode.filter((code) => code < 200).map((code) => [code, false, true] as const),
    why: 'It lists final responses only; RFC 9110, Section 6.4.1 says that no 1xx has content.',
  },
  {
    peers: ['statuses'],
    about: 'redirection',
    differences: [
      [300, true, false],
      [305, true, false],
    ],
    why: 'A client follows neither by itself: 300 offers a choice, 305 is deprecated for reasons of security.',
  },
  {
    peers: ['IANA'],
    about: 'lifecycle',
    differences: [[305, 'active', 'deprecated']],
    why: 'The registry has no mark for it; RFC 9110, Section 15.4.6 deprecates the code.',
  },
];
