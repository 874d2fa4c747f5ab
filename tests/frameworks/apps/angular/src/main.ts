import { bootstrapApplication } from '@angular/platform-browser';
import { Widgets } from './widgets';

bootstrapApplication(Widgets).catch((error: unknown) => console.error(error));
