// Before any widget is there: some read the page's language at once.
import './page-settings.js';
import './define.js';
