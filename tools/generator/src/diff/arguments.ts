import { type Responder, responders } from '../model/responders.ts';
import { errorEntries, type StatusField, statusFields } from '../model/status-fields.ts';
import type { Model } from '../model/types.ts';
import type { Change, Subject } from './change.ts';
import { Facets } from './facets.ts';

/** What is called for a status: its error class, with options, or its responder, with arguments in their order. */
export interface Callable {
  readonly kind: 'error class' | 'responder';
  readonly fields: readonly StatusField[];
  readonly content?: Responder['content'];
}

/** What is called for the codes of the standard registry, by their ids. */
export function callables(model: Model): ReadonlyMap<string, Callable> {
  // An empty lock has no standard registry: nothing has been released yet.
  if (!model.registries.some(({ standard }) => standard)) return new Map();
  return new Map<string, Callable>([
    ...errorEntries(model).map(
      (entry) => [entry.id, { kind: 'error class', fields: statusFields(model, entry) }] as const,
    ),
    ...responders(model).map(
      ({ entry, fields, content }) => [entry.id, { kind: 'responder', fields, content }] as const,
    ),
  ]);
}

/** The change of what a status's class or responder takes: at most one. */
export function argumentChanges(
  before: Callable | undefined,
  after: Callable | undefined,
  subject: Subject,
): readonly Change[] {
  const facets = new Facets(subject);
  const kind = (before ?? after)?.kind;
  if (kind === undefined) return [];
  const change = stillRight(before, after) ? 'arguments-relaxed' : 'arguments-broken';
  facets.compare(change, kind, before && shown(before), after && shown(after));
  return facets.changes;
}

/** Whether every call that was right is right still. */
function stillRight(before: Callable | undefined, after: Callable | undefined): boolean {
  if (before === undefined || after === undefined) return before === undefined;
  return before.kind === 'error class' ? sameOptions(before, after) : sameArguments(before, after);
}

/** Options are told apart by their names: one can come, if nobody has to give it. */
function sameOptions({ fields: before }: Callable, { fields: after }: Callable): boolean {
  const options = new Set([...before, ...after].map(({ field }) => field.option));
  return [...options].every((option) => {
    const [was, is] = [before, after].map((fields) => fields.find(({ field }) => field.option === option));
    return was === undefined ? is?.asked === 'optional' : is !== undefined && takesAll(was, is);
  });
}

/** Arguments are told apart by their places: one that comes or goes moves the others. */
function sameArguments(before: Callable, after: Callable): boolean {
  const sameFields =
    before.fields.length === after.fields.length &&
    before.fields.every((was, index) => {
      const is = after.fields[index];
      return is?.field.option === was.field.option && takesAll(was, is);
    });
  const leftOut = before.content === 'expected' && after.content === 'optional';
  return sameFields && (before.content === after.content || leftOut);
}

/** Whether a field takes all that it took: values of the same grammar, and `null` or nothing where it took that. */
function takesAll(was: StatusField, is: StatusField): boolean {
  return was.field.grammar === is.field.grammar && (was.asked === is.asked || was.asked === 'required');
}

/** The parameters as they are declared, but for the types, which are those of the grammars. */
function shown({ kind, fields, content }: Callable): string {
  const declared = fields.map(({ field: { option, grammar }, asked }) => {
    return `${option}${asked === 'optional' ? '?' : ''}: ${grammar}${asked === 'declinable' ? ' | null' : ''}`;
  });
  if (kind === 'error class') return `{ ${declared.join(', ')} }`.replace('{  }', '{}');
  const given = { none: [], optional: ['content?'], expected: ['content'] }[content ?? 'none'];
  return `(${[...declared, ...given].join(', ')})`;
}
