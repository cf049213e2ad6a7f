'use client';
import { parseProblem } from '@codes/next';
import { type ReactNode, useState } from 'react';

/** Asks the API, and shows the problem that it answers with. */
export function Finder(): ReactNode {
  const [message, setMessage] = useState('');

  async function find(form: FormData): Promise<void> {
    const id = form.get('id') as string;
    const response = await fetch(`/api/items/${encodeURIComponent(id)}`);
    const problem = await parseProblem(response);
    setMessage(problem === undefined ? await response.text() : `${problem.title}: ${problem.detail}`);
  }

  return (
    <form action={find}>
      <label>
        Number <input name="id" required />
      </label>
      <button type="submit">Find</button>
      <output id="found">{message}</output>
    </form>
  );
}
