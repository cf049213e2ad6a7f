import type { AuthoredReference } from '../../model/authored.ts';
import type { Path } from '../../parse/path.ts';
import type { Place } from '../../diagnostics/place.ts';
import { entriesOf, type Sources } from '../rule.ts';

/** A reference with the way to say where a part of it was written. */
export interface ReferenceSource {
  readonly reference: AuthoredReference;
  readonly owner: string;
  readonly place: (path: Path) => Place;
}

/** Every reference of every file: of entries, of their header rules, of header fields and of problem types. */
export function* allReferences({ registries, fields, problems }: Sources): Generator<ReferenceSource> {
  for (const registry of registries) {
    for (const { entry, id, place } of entriesOf(registry)) {
      for (const [index, reference] of entry.references.entries()) {
        yield { reference, owner: id, place: (path) => place(['references', index, ...path]) };
      }
      for (const [index, { reference }] of (entry.headers ?? []).entries()) {
        yield {
          reference,
          owner: id,
          place: (path) => place(['headers', index, 'reference', ...path]),
        };
      }
    }
  }
  if (fields !== undefined) yield* ofFields(fields);
  for (const { file, data } of problems) {
    for (const [index, problem] of data.problems.entries()) {
      for (const [item, reference] of problem.references.entries()) {
        yield {
          reference,
          owner: `the problem type ${problem.type}`,
          place: (path) => file.place(['problems', index, 'references', item, ...path]),
        };
      }
    }
  }
}

function* ofFields({ file, data }: NonNullable<Sources['fields']>): Generator<ReferenceSource> {
  for (const [index, field] of data.fields.entries()) {
    for (const [item, reference] of field.references.entries()) {
      yield {
        reference,
        owner: `the field ${field.name}`,
        place: (path) => file.place(['fields', index, 'references', item, ...path]),
      };
    }
  }
}
