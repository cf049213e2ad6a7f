import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { parsePathText } from '../path-text.js';
import { isErrorLike, isObject, read } from '../../guarded.js';
import { readList, readText } from '../read.js';

/** Whether an object is Yup's ValidationError. Ajv's has another name, and the errors of ORMs hold objects. */
export function isYupError(error: object): boolean {
  const errors = readList(read(error, 'errors'), 100);
  return (
    isErrorLike(error) &&
    read(error, 'name') === 'ValidationError' &&
    readList(read(error, 'inner'), 0) !== undefined &&
    errors !== undefined &&
    errors.every((message) => typeof message === 'string')
  );
}

/**
 * A ValidationError of Yup that holds no others. The message for a wrong type quotes the value, the one for unknown
 * properties lists them, and an application may put the value into its own: those give way to own texts. A bound that is
 * a reference to another field cannot be told from a fixed one, and stands.
 */
export function yupIssue(issue: object): Finding | undefined {
  if (!isYupError(issue)) return undefined;
  const message = readText(issue, 'message') ?? plain.invalid;
  const type = readText(issue, 'type');
  const place = readText(issue, 'path') ?? '';
  const path = readPath(parsePathText(place).slice(0, pathLimit));
  const params = read(issue, 'params');
  const param = (name: string): unknown => (isObject(params) ? read(params, name) : undefined);

  if (type === 'noUnknown' || type === 'exact') return { detail: plain.unknown, path };
  if (type === 'typeError' && (message.includes('final value was') || echo())) {
    const expected = param('type');
    return { detail: typeof expected === 'string' ? `must be of type ${expected}` : plain.invalid, path };
  }
  if (echo()) return { detail: type === 'oneOf' ? plain.option : plain.invalid, path };
  return { detail: message, path };

  function echo(): boolean {
    return [read(issue, 'value'), param('value'), param('originalValue')].some((value) =>
      echoes(message, value, [place]),
    );
  }
}
