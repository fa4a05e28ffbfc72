/** The three classes of data, from least to most sensitive. */
export const dataClasses = ["public", "internal", "restricted"] as const;
export type DataClass = (typeof dataClasses)[number];

/** Position of a class in the order public < internal < restricted. */
export function rankOfClass(value: DataClass): number {
  return dataClasses.indexOf(value);
}

/** The more sensitive of two classes. */
export function higherClass(a: DataClass, b: DataClass): DataClass {
  return rankOfClass(a) >= rankOfClass(b) ? a : b;
}
