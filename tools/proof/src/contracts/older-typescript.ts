/**
 * Preloaded into openapi-typescript, which prints types with the API that TypeScript had up to 6.0: whoever asks for
 * TypeScript gets 5.9.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'typescript'
      ? next('typescript59', { ...context, parentURL: import.meta.url })
      : next(specifier, context),
});
