import './components/dossier-status/define.js';
import './components/procedure-detail/define.js';
import './components/procedure-search/define.js';
import './components/settlement-figures/define.js';
