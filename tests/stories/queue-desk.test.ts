import * as stories from '../../stories/queue-desk.stories.js';
import { testStories } from './test-stories.js';

testStories('queue desk', stories);
