import { ok, problem, route } from '@codes/next';
import { findItem } from '../../../../lib/items';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = route({
  // What is thrown below it is answered: here a 404.
  GET: async (_request, { params }: RouteContext<'/api/items/[id]'>) => ok(findItem((await params).id)),
  // A problem can be returned as well.
  DELETE: () => problem(403, { detail: 'Items are here to stay.' }),
});
