import { createRoot } from 'react-dom/client';
import { Widgets } from './Widgets';

createRoot(document.getElementById('app')!).render(<Widgets />);
