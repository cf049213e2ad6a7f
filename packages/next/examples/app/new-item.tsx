'use client';
import { matchProblem } from '@codes/next';
import { type ReactNode, useActionState } from 'react';
import { NameTaken } from '../lib/items';
import { addNewItem } from './actions';

/** A form whose server action gives problems as values. */
export function NewItem(): ReactNode {
  const [result, submit, isPending] = useActionState(addNewItem, null);
  return (
    <form action={submit}>
      <label>
        Name <input name="name" required />
      </label>
      <button type="submit" disabled={isPending}>
        Add
      </button>
      <output id="added">
        {result === null ? '' : result.ok ? `Added as ${result.data.id}` : explain(result.problem)}
      </output>
    </form>
  );
}

function explain(problem: Parameters<typeof matchProblem>[0]): string {
  if (matchProblem(problem, NameTaken)) return `Item ${problem.holder} has that name.`;
  return problem?.detail ?? problem?.title ?? 'Something went wrong.';
}
