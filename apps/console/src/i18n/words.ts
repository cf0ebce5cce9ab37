/** A catalogue: sentences, or named groups of them. */
export interface Catalogue {
  [key: string]: string | Catalogue;
}

/** The same keys as another catalogue, other sentences: what a translation must be. */
export type Translation<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
};
