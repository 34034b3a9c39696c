import './ui/fonts.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/ground.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { newRouter } from './app/router.tsx';
import { SessionOver } from './features/account/session-over.tsx';
import { takeInvitation } from './lib/invitation.ts';
import { followConnection } from './lib/online.ts';
import { newQueryClient } from './lib/query-client.ts';
import { followScheme } from './lib/scheme.ts';
import { followSession } from './lib/session.ts';
import { guardUnsent } from './lib/unsent.ts';

followScheme();
followConnection();
followSession();
// Before anything else of the page knows its address.
takeInvitation();
const queryClient = newQueryClient();
guardUnsent(queryClient);
const router = newRouter(queryClient);

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Providers queryClient={queryClient}>
        <RouterProvider router={router} />
        <SessionOver />
      </Providers>
    </StrictMode>,
  );
