import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../model/problem.ts';
import { type Drawer, openDrawer } from './openDrawer.ts';

export interface OpenedDrawer {
  drawer: Drawer | null;
  pages: number | null;
  problem: Problem | null;
}

const closed: OpenedDrawer = { drawer: null, pages: null, problem: null };

/** Draws the pages of a file for as long as the screen shows it. */
export function useDrawer(file: Blob | null, password: string | null): OpenedDrawer {
  const [opened, setOpened] = useState<OpenedDrawer>(closed);
  useEffect(() => {
    if (!file) return undefined;
    const drawer = openDrawer(file, password, {
      opened: (pages) => setOpened({ drawer, pages, problem: null }),
      refused: (problem) => setOpened({ drawer: null, pages: null, problem }),
    });
    return () => {
      drawer.close();
      setOpened(closed);
    };
  }, [file, password]);
  return opened;
}
