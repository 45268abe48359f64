import { createContext } from 'react';

/** Whether the bar over the text is in sight: its menu goes with it. */
export const BarInSight = createContext(true);
