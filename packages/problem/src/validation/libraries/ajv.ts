import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { parsePathText } from '../path-text.js';
import { isObject, read } from '../../guarded.js';
import { readText } from '../read.js';

/** Own texts for the keywords whose message or place may name what was submitted. */
/** Our text where Ajv's would repeat what was submitted; `undefined` where its own may stand. */
function ownText(keyword: string): string | undefined {
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return plain.unknown;
    case 'propertyNames':
      return plain.names;
    // The pattern is of no use to a client, and under `$data` it is another submitted value.
    case 'pattern':
      return plain.pattern;
    default:
      return undefined;
  }
}

/**
 * An error object of Ajv (6 and later). Its messages are made from the schema and may stand; what was submitted is in
 * `params`, `propertyName` and, under `verbose`, `data`, of which nothing is taken. A missing property is pointed to by
 * the name that the schema gives it. A bound or name that `$data` took from elsewhere cannot be told from a fixed one, and
 * stands.
 */
export function ajvIssue(issue: object): Finding | undefined {
  const keyword = readText(issue, 'keyword');
  const params = read(issue, 'params');
  const place = placeOf(issue);
  if (keyword === undefined || readText(issue, 'schemaPath') === undefined || place === undefined) return undefined;

  const missing = isObject(params) ? readText(params, 'missingProperty') : undefined;
  const path = readPath(missing === undefined ? place : [...place, missing].slice(0, pathLimit));
  // The errors of a property's name are reported at the object.
  if (read(issue, 'propertyName') !== undefined) return { detail: plain.names, path };
  const detail = ownText(keyword) ?? readText(issue, 'message') ?? plain.invalid;
  return {
    detail: echoes(detail, read(issue, 'data'), missing === undefined ? [] : [missing]) ? plain.invalid : detail,
    path,
  };
}

function placeOf(issue: object): string[] | undefined {
  const place = readText(issue, 'instancePath') ?? readText(issue, 'dataPath');
  if (place === undefined || (place !== '' && !place.startsWith('/'))) {
    // Ajv 6 writes `.items[0].name` unless it is told otherwise.
    return place === undefined ? undefined : parsePathText(place).slice(0, pathLimit);
  }
  const tokens = place.split('/', pathLimit + 1).slice(1);
  return tokens.map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'));
}
