'use server';
import { action, type ActionResult } from '@codes/next';
import { addItem, type Item, ItemInput } from '../lib/items';

/** What it throws is given to the form as a problem. */
export const addNewItem = action(async (_previous: ActionResult<Item> | null, form: FormData): Promise<Item> => {
  const { name } = ItemInput.parse({ name: form.get('name') });
  return addItem(name);
});
