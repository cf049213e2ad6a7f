import { withProblems } from '@codes/next';

// Rendered once a minute at most. Should the bank be closed, the last rates stay.
export const revalidate = 60;

export const GET = withProblems(async () => Response.json({ euro: 1, at: new Date().toISOString() }));
