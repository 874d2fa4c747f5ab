import * as stories from '../../stories/queue-ticket.stories.js';
import { testStories } from './test-stories.js';

testStories('queue ticket', stories);
