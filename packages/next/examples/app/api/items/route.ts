import { created, ok, route } from '@codes/next';
import { addItem, allItems, ItemInput } from '../../../lib/items';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = route({
  GET: () => ok(allItems()),
  POST: async (request) => {
    const { name } = ItemInput.parse(await request.json());
    const item = addItem(name);
    return created(`/api/items/${item.id}`, item);
  },
});
