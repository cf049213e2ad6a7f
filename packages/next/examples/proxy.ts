import { TooManyRequestsError, withProblems } from '@codes/next';
import { NextResponse } from 'next/server';

export const proxy = withProblems((request) => {
  if (request.headers.get('x-client') === 'greedy') throw new TooManyRequestsError({ retryAfter: 30, stack: false });
  return NextResponse.next();
});

export const config = { matcher: '/api/:path*' };
