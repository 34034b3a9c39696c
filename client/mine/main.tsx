import { createRoot } from 'react-dom/client';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/ground.css';
import './house.css';
import './area.css';
import './answers.css';
import './pages.css';
import { House } from './house.tsx';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const wear = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
wear();
dark.addEventListener('change', wear);

const root = document.getElementById('root');
if (root) createRoot(root).render(<House />);
