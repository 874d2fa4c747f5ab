import { resumeOutboxWhenIdle } from './client/outbox/resume-when-idle.js';
import './components/dossier-status/define.js';
import './components/procedure-detail/define.js';
import './components/procedure-search/define.js';
import './components/queue-board/define.js';
import './components/queue-ticket/define.js';
import './components/queue-desk/define.js';
import './components/rating-summary/define.js';
import './components/satisfaction-rating/define.js';
import './components/settlement-figures/define.js';

resumeOutboxWhenIdle();
