import { Fragment } from 'react';

/** A sentence of the catalogue in which `**…**` stands out: the translator decides where. */
export const Emphasis = ({ children }: { children: string }) =>
  children
    .split('**')
    .map((part, index) =>
      index % 2 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>,
    );
