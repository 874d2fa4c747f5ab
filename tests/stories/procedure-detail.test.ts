import * as stories from '../../stories/procedure-detail.stories.js';
import { testStories } from './test-stories.js';

testStories('procedure detail', stories);
