import { createRoot, hydrateRoot } from 'react-dom/client';
import { OnServer } from './OnServer';
import { Widgets } from './Widgets';

const app = document.getElementById('app')!;
if (app.hasChildNodes()) hydrateRoot(app, <OnServer />);
else createRoot(app).render(<Widgets />);
