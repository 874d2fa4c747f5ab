import * as stories from '../../stories/rating-summary.stories.js';
import { testStories } from './test-stories.js';

testStories('rating summary', stories);
