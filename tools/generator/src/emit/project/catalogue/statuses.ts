import { groupBy } from '../../../model/group.ts';
import { standardRegistry } from '../../../model/names.ts';
import type { Entry } from '../../../model/types.ts';
import type { Project } from '../../../project/project.ts';
import { requiredFields } from '../example/fields.ts';

/** What the model says of codes, found by number. */
export interface Statuses {
  /** Every meaning of a code. */
  readonly all: (code: number) => readonly Entry[];
  /** The meaning of a code in an answer: the standard one, else the project's, else any. */
  readonly meaning: (code: number) => Entry | undefined;
  /** The header fields that an entry's answer must have, with example values. */
  readonly fields: (entry: Entry) => readonly (readonly [name: string, value: string])[];
  /** Whether the project itself describes an entry. */
  readonly isOwn: (entry: Entry) => boolean;
}

export function statusesOf({ model, own }: Project): Statuses {
  const byCode = groupBy(model.entries, ({ code }) => code);
  const ownIds = new Set(own.entries.map(({ id }) => id));
  const standard = standardRegistry(model).id;
  const fields = new Map<string, ReturnType<typeof requiredFields>>();
  const all = (code: number): readonly Entry[] => byCode.get(code) ?? [];
  return {
    all,
    meaning: (code) =>
      all(code).find(({ registry }) => registry === standard) ??
      all(code).find(({ id }) => ownIds.has(id)) ??
      all(code)[0],
    fields: (entry) => {
      const known = fields.get(entry.id) ?? requiredFields(model, entry);
      fields.set(entry.id, known);
      return known;
    },
    isOwn: ({ id }) => ownIds.has(id),
  };
}
