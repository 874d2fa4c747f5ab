import * as stories from '../../stories/settlement-figures.stories.js';
import { testStories } from './test-stories.js';

testStories('settlement figures', stories);
