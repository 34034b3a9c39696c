import { configure } from '@testing-library/react';

// What is waited for comes within milliseconds; a busy machine may take longer, and is not what is tested.
configure({ asyncUtilTimeout: 10_000 });
