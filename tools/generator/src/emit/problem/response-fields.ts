import { type Responder, responders } from '../../model/responders.ts';
import { literal } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';
import { builderImports, builderOf } from './grammar.ts';
import { constantStatement, importOf } from './statements.ts';

/** The fields that answers of success and redirection always name: what the responders of the adapters build. */
export const responseFieldTable: Emitter = {
  name: 'problem/response-fields',
  emit(model) {
    const named = responders(model).filter(({ fields }) => fields.length > 0);
    const builders = named.flatMap(({ fields }) => fields.map(({ field }) => builderOf(field.grammar)));
    return [
      {
        kind: 'typescript',
        path: 'problem/src/response-fields.gen.ts',
        statements: [
          importOf('./respond/response-field.js', ['ResponseField'], true),
          ...builderImports(builders),
          constantStatement(
            'responseFieldsByStatus: Readonly<Record<number, readonly ResponseField[]>>',
            `{ ${named.map(row).join(', ')} }`,
            'The header fields that a status of success or redirection always names, in the order of the arguments.',
          ),
        ],
      },
    ];
  },
};

function row({ entry, fields }: Responder): string {
  const built = fields.map(({ field, asked }) => {
    return `[${literal(field.name)}, ${builderOf(field.grammar).name}, ${asked !== 'required'}]`;
  });
  return `${entry.code}: [${built.join(', ')}]`;
}
