import * as stories from '../../stories/dossier-status.stories.js';
import { testStories } from './test-stories.js';

testStories('dossier status', stories);
