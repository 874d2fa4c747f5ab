import * as stories from '../../stories/satisfaction-rating.stories.js';
import { testStories } from './test-stories.js';

testStories('satisfaction rating', stories);
