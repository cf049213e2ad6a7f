import { camelCase } from '../../model/case.ts';
import { errorEntries, statusFields } from '../../model/status-fields.ts';
import type { HeaderField, Model } from '../../model/types.ts';
import { commentText, literal } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';
import { builderImports, builderOf } from './grammar.ts';
import { constantStatement } from './statements.ts';

/** `Retry-After` → `retryAfterField` */
export function fieldConstant({ name }: HeaderField): string {
  return `${camelCase(name.toLowerCase())}Field`;
}

/** The header fields of error statuses: the name, the option that becomes the field, and how. */
export const fields: Emitter = {
  name: 'problem/fields',
  emit(model) {
    const used = errorFields(model);
    return [
      {
        kind: 'typescript',
        path: 'problem/src/fields.gen.ts',
        statements: [
          ...builderImports(used.map(({ grammar }) => builderOf(grammar))),
          ...used.map((field) => {
            const { name, option, grammar, summary } = field;
            const value = `[${literal(name)}, ${literal(option)}, ${builderOf(grammar).name}] as const`;
            return constantStatement(fieldConstant(field), value, commentText(summary));
          }),
        ],
      },
    ];
  },
};

function errorFields(model: Model): HeaderField[] {
  const used = new Set(errorEntries(model).flatMap((entry) => statusFields(model, entry).map(({ field }) => field)));
  return model.fields.filter((field) => used.has(field));
}
