import { constantsOf, namespaceOf, standardRegistry } from '../../model/names.ts';
import { commentText } from '../../print/text.ts';
import { codeConstant, constantsFile, namespaceFiles } from '../constants.ts';
import type { Emitter } from '../emitter.ts';

/** One `export const NOT_FOUND: 404 = 404` a constant and a registry. */
export const constants: Emitter = {
  name: 'enums/constants',
  emit(model) {
    const standard = standardRegistry(model);
    return model.registries.flatMap((registry) => {
      const codes = constantsOf(model, registry.id).map(codeConstant);
      if (registry === standard) return [constantsFile('enums/src/constants.gen.ts', codes)];
      const docs = `The status codes of ${commentText(registry.title)}.`;
      return namespaceFiles(`enums/src/vendors/${registry.id}`, namespaceOf(registry), docs, codes);
    });
  },
};
