/** How many of something there are, with its name in the singular or the plural. */
export const count = (many: number, one: string, more: string): string =>
  `${many} ${many === 1 ? one : more}`;
