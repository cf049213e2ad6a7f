import type { ReactNode } from 'react';
import { Finder } from './finder';
import { NewItem } from './new-item';

export default function Page(): ReactNode {
  return (
    <main>
      <h1>Items</h1>
      <Finder />
      <NewItem />
    </main>
  );
}
