import fc from 'fast-check';

// The same cases at every run, so that a change is judged by what it changed; the soak draws new ones each time.
if (process.env.SOAK !== 'yes') fc.configureGlobal({ seed: 2020 });
