import { pagesHandler, UnauthorizedError } from '@codes/next/pages';

export default pagesHandler({
  GET: (request, response) => {
    if (request.headers.authorization === undefined) {
      throw new UnauthorizedError({ challenges: [{ scheme: 'Bearer', params: { realm: 'legacy' } }] });
    }
    response.status(200).json({ legacy: true });
  },
});
