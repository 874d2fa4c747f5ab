import * as stories from '../../stories/queue-board.stories.js';
import { testStories } from './test-stories.js';

testStories('queue board', stories);
