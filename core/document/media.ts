/** A picture that is kept with the essay, told by its content; pixels as its header has them. */
export interface Media {
  /** `<sha256>.<extension>`: png or jpg; gif and webp are read too. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

const mediaFile = /^[0-9a-f]{64}\.(png|jpg|gif|webp)$/u;

/** Whether a name can be a kept picture's file. */
export function isMediaFile(name: string): boolean {
  return mediaFile.test(name);
}

/** The host of the app's own scheme that gives pictures, and nothing else. */
export const mediaHost = 'media';

/** Where the page finds a picture. */
export const mediaAddress = ({ file }: Media): string => `meipi://${mediaHost}/${file}`;
