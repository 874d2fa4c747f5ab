/*
 * Couples two widgets that know nothing of each other: when a looked-up dossier can be rated, its
 * token goes to the rating that stands in the report.
 */
const rating = document.querySelector('#dossier-rating');

addEventListener('motcua-dossier-rating-due', ({ ratingToken }) => {
  rating.ratingToken = ratingToken;
});
