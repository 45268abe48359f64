/**
 * The five highlight colours, named after the mineral and plant pigments of ux.md 5.2, in the
 * order of their keys 1–5.
 */
export const pigments = ['gamboge', 'azurite', 'malachite', 'carmine', 'violet'] as const;

export type Pigment = (typeof pigments)[number];
