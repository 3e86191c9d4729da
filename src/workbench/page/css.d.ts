/** Style sheets that the bundler takes in; they export nothing. */
declare module '*.css';
