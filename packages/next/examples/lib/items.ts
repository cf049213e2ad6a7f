import { defineProblem, NotFoundError } from '@codes/next';
import { z } from 'zod';

export interface Item {
  readonly id: string;
  readonly name: string;
}

export const ItemInput = z.object({ name: z.string().min(3) });

/** A problem type of our own, which the client knows, too. */
export const NameTaken = defineProblem({
  type: 'https://example.com/problems/name-taken',
  title: 'The name is taken',
  status: 409,
  extensions: z.object({ holder: z.string() }),
});

const items = new Map<string, Item>([['1', { id: '1', name: 'Lamp' }]]);

export function allItems(): Item[] {
  return [...items.values()];
}

export function findItem(id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new NotFoundError({ detail: `There is no item ${id}.`, stack: false });
  return item;
}

export function addItem(name: string): Item {
  const holder = allItems().find((item) => item.name === name);
  if (holder !== undefined)
    throw new NameTaken({ holder: holder.id }, { detail: `Item ${holder.id} is called ${name}.` });
  const item = { id: String(items.size + 1), name };
  items.set(item.id, item);
  return item;
}
