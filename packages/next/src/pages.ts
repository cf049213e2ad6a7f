/**
 * API routes of the Pages Router. Free of whatever only the App Router has.
 *
 * @packageDocumentation
 */
export * from '@codes/problem';
export {
  type PagesContext,
  pagesHandler,
  type PagesHandlers,
  type PagesProblemOptions,
} from './pages/pages-handler.js';
