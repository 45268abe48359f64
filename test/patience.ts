/** How long what is waited for may take on a computer much slower than a maker's, and busy; in ms. */
export const patience = 20_000;
