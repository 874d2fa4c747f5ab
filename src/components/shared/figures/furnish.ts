import type { CSSResult, LitElement } from 'lit';
import { ScrollRegionsController } from '../../../controllers/scroll-regions.js';
import { addStyles } from '../add-styles.js';
import { unfoldWhilePrinting } from '../print.js';
import { styles } from './figures.styles.js';
import { styles as pickersStyles } from './pickers.styles.js';

/** Gives an element what all figures need, and styles of its own. */
export function furnish(host: LitElement, own: CSSResult): void {
  addStyles(host, [pickersStyles, styles, own]);
  new ScrollRegionsController(host, '.scroll');
  unfoldWhilePrinting(host);
}
