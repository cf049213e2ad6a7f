import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

import multer from 'multer';
import { describe, expect, it } from 'vitest';

import { readForeign } from '../../src/foreign/index.js';

const statuses: Readonly<Record<string, number>> = {
  LIMIT_PART_COUNT: 413,
  LIMIT_FILE_SIZE: 413,
  LIMIT_FILE_COUNT: 413,
  LIMIT_FIELD_COUNT: 413,
  LIMIT_FIELD_KEY: 413,
  LIMIT_FIELD_VALUE: 413,
  LIMIT_FIELD_NESTING: 400,
  LIMIT_FIELD_ARRAY_INDEX: 400,
  INVALID_FIELD_NAME: 400,
  MISSING_FIELD_NAME: 400,
  LIMIT_UNEXPECTED_FILE: 422,
};

type Handler = ReturnType<multer.Multer['any']>;

interface Part {
  readonly name?: string;
  readonly file?: boolean;
  readonly value?: string;
}

/** What Multer hands to `next` for a form. */
async function upload(handler: Handler, parts: readonly Part[]): Promise<unknown> {
  const lines = parts.flatMap(({ name = 's3cr3t', file, value = 's3cr3t' }) => [
    '--b',
    `Content-Disposition: form-data; name="${name}"${file === true ? '; filename="s3cr3t.txt"' : ''}`,
    '',
    value,
  ]);
  const content = [...lines, '--b--', ''].join('\r\n');
  const request = Object.assign(Readable.from([Buffer.from(content)]), {
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': String(content.length) },
  });
  return new Promise((resolve) => {
    void handler(request as never, {} as never, resolve);
  });
}

const file: Part = { name: 'f', file: true };

describe('Multer', () => {
  it.each(Object.entries(statuses))('%s is %i, in our words', (code, status) => {
    const error = new multer.MulterError(code as multer.ErrorCode, 's3cr3t');
    expect(readForeign(error)).toEqual({ status, detail: expect.stringMatching(/^(?:The|A) .+\.$/) });
    expect(JSON.stringify(readForeign(error))).not.toContain('s3cr3t');
  });

  it.each<readonly [code: string, handler: Handler, parts: readonly Part[]]>([
    ['LIMIT_FILE_SIZE', multer({ limits: { fileSize: 2 } }).any(), [file]],
    ['LIMIT_FILE_COUNT', multer({ limits: { files: 1 } }).any(), [file, file]],
    ['LIMIT_PART_COUNT', multer({ limits: { parts: 1 } }).any(), [file, {}, {}]],
    ['LIMIT_FIELD_COUNT', multer({ limits: { fields: 1 } }).any(), [{}, {}]],
    ['LIMIT_FIELD_KEY', multer({ limits: { fieldNameSize: 2 } }).any(), [{}]],
    ['LIMIT_FIELD_VALUE', multer({ limits: { fieldSize: 2 } }).any(), [{}]],
    ['LIMIT_UNEXPECTED_FILE', multer().single('g'), [file]],
    ['LIMIT_UNEXPECTED_FILE', multer().single('f'), [file, file]],
  ])('%s as it comes from a form', async (code, handler, parts) => {
    const error = await upload(handler, parts);
    expect(error).toMatchObject({ name: 'MulterError', code });
    expect(readForeign(error)?.status).toBe(statuses[code]);
  });

  it('has a status for every code that Multer lists but the one that is not of the request', async () => {
    const source = createRequire(import.meta.url).resolve('multer/lib/multer-error.js');
    const { readFile } = await import('node:fs/promises');
    const codes = [...(await readFile(source, 'utf8')).matchAll(/^ {2}([A-Z_]+): '/gm)].map((match) => match[1] ?? '');
    const unrecognised = codes.filter(
      (code) => readForeign(new multer.MulterError(code as multer.ErrorCode)) === undefined,
    );
    expect(codes.length).toBeGreaterThan(8);
    expect(unrecognised).toEqual(['STREAM_DESTROYED']);
  });

  it('is not any error with such a code', () => {
    expect(readForeign(Object.assign(new Error('a'), { code: 'LIMIT_FILE_SIZE' }))).toBeUndefined();
    expect(readForeign({ name: 'MulterError', code: 'LIMIT_FILE_SIZE' })).toBeUndefined();
    expect(readForeign(Object.assign(new Error('a'), { name: 'MulterError', code: 'toString' }))).toBeUndefined();
  });
});
