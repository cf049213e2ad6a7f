import { BadRequestError, created, NotFoundError, ok, UnsupportedMediaTypeError } from '@codes/express';
import { Router } from 'express';
import multer from 'multer';
import { findOrder, type Order } from './orders.ts';

/** Receipts of orders: one PNG each, of 100 kB at most. */
export function receiptsRouter(orders: ReadonlyMap<number, Order>): Router {
  const router = Router();
  const receipts = new Map<number, Buffer>();
  const upload = multer({
    limits: { fileSize: 100_000, files: 1 },
    fileFilter: (_request, { mimetype }, accept) =>
      mimetype === 'image/png' ? accept(null, true) : accept(new UnsupportedMediaTypeError('A receipt is a PNG.')),
  });

  router.put('/:id/receipt', upload.single('receipt'), (request, response) => {
    const { id } = findOrder(orders, String(request.params['id']));
    if (request.file === undefined) throw new BadRequestError('The field "receipt" has no file.');
    receipts.set(id, request.file.buffer);
    created(response, `/orders/${id}/receipt`);
  });

  router.get('/:id/receipt', (request, response) => {
    const receipt = receipts.get(findOrder(orders, request.params.id).id);
    if (receipt === undefined) throw new NotFoundError('There is no receipt yet.');
    ok(response.type('png'), receipt);
  });

  return router;
}
