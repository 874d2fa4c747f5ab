/** What a summary of ratings says before it has any; the rest is in `rating-results.ts`. */
export const ratingSummary = {
  title: 'Mức độ hài lòng của người dân',
};
