import * as stories from '../../stories/procedure-search.stories.js';
import { testStories } from './test-stories.js';

testStories('procedure search', stories);
