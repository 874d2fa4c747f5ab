import type { Agency } from '../../contract/agencies.js';
import { recordStore } from './records.js';

export const agencies = recordStore<Agency>('agencies');
