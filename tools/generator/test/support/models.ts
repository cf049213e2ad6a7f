import type { Entry, HeaderField, Model, ProblemType, Registry } from '../../src/model/types.ts';

/** What differs in a copy of a model, list by list; `undefined` takes an item out. */
export interface Edits {
  readonly registries?: Readonly<Record<string, Partial<Registry> | undefined>>;
  readonly entries?: Readonly<Record<string, Partial<Entry> | undefined>>;
  readonly fields?: Readonly<Record<string, Partial<HeaderField> | undefined>>;
  readonly problemTypes?: Readonly<Record<string, Partial<ProblemType> | undefined>>;
}

/** A copy of a model with some items changed, or gone. An item that is not there fails the test. */
export function edited(model: Model, edits: Edits): Model {
  return {
    registries: apply(model.registries, edits.registries, ({ id }) => id),
    entries: apply(model.entries, edits.entries, ({ id }) => id),
    fields: apply(model.fields, edits.fields, ({ name }) => name),
    problemTypes: apply(model.problemTypes, edits.problemTypes, ({ key }) => key),
  };
}

function apply<T extends object>(
  items: readonly T[],
  edits: Readonly<Record<string, Partial<T> | undefined>> = {},
  idOf: (item: T) => string,
): T[] {
  const unknown = Object.keys(edits).filter((id) => !items.some((item) => idOf(item) === id));
  if (unknown.length > 0) throw new Error(`no ${unknown.join(', ')}`);
  return items.flatMap((item) => {
    if (!Object.hasOwn(edits, idOf(item))) return [item];
    const edit = edits[idOf(item)];
    return edit === undefined ? [] : [{ ...item, ...edit }];
  });
}

/** An entry of a model. */
export function entryOf(model: Model, id: string): Entry {
  const found = model.entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
