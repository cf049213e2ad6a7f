import { type Case, good } from './case.ts';
import type { Json, Schema } from './schemas.ts';
import { problemCases, problemTypeCases, receivedProblemCases } from './problem-cases.ts';
import { registryCases, registryEntryCases } from './registry-cases.ts';
import { reasonPhraseCases, statusCodeCases } from './status-code-cases.ts';

/** Good and bad instances of a schema: its own examples, and near misses of its kind. */
export function casesOf(name: string, schema: Schema): Case[] {
  const examples = schema['examples'] as Json[];
  return [...examples.map((example) => good('an example of its own', example)), ...casesByKind(name, examples[0])];
}

function casesByKind(name: string, example: Json = null): Case[] {
  if (name === 'registry') return registryCases();
  if (name === 'registry-entry') return registryEntryCases();
  if (name === 'reason-phrase') return reasonPhraseCases();
  if (name === 'received-problem-details') return receivedProblemCases();
  if (name.endsWith('status-code')) return statusCodeCases(name);
  if (name.endsWith('-problem-type')) return problemTypeCases(example);
  return problemCases(example, name !== 'problem-details');
}
