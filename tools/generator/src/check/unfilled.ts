import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedFile } from '../parse/parse.ts';
import type { Path } from '../parse/path.ts';
import { fieldDescription } from './schema-description.ts';

/** What stands in a scaffolded entry where someone has to look up what is true. No field may keep it. */
export const unfilledMark = 'to be filled in';

/** The fields that a scaffold left open, each by its name and with what belongs there. */
export function findUnfilled(file: ParsedFile, schema: unknown): Diagnostic[] {
  return marked(file.value).map((path) => {
    const field = String(path.at(-1) ?? 'the file');
    const description = fieldDescription(schema, path);
    return {
      code: 'unfilled',
      message: `${ownerOf(file.value, path)} still has to say "${field}"`,
      place: file.place(path),
      expected: 'what the text that defines it says',
      found: `"${unfilledMark}"`,
      help: description === undefined ? `fill in "${field}"` : `fill in "${field}": ${description}`,
    };
  });
}

function marked(value: unknown, path: Path = []): Path[] {
  if (value === unfilledMark) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => marked(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => marked(member, [...path, name]));
}

/** `iana/427` for what stands in that entry, else the name of the list and the number in it. */
function ownerOf(root: unknown, [list, index]: Path): string {
  const { registry, [String(list)]: items } = Object(root) as Record<string, unknown>;
  const code: unknown = Object((items as unknown[] | undefined)?.[Number(index)]).code;
  return typeof code === 'number' ? `${String(registry)}/${code}` : `${String(list)}[${String(index)}]`;
}
