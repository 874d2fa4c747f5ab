import type { Messages } from '../messages.js';
import { common } from './common.js';
import { procedureDetail } from './procedure-detail.js';
import { procedureSearch } from './procedure-search.js';
import { settlementFigures } from './settlement-figures.js';

/** All texts in English. */
export const en: Messages = { common, procedureSearch, procedureDetail, settlementFigures };
