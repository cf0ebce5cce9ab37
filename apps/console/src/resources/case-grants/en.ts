export const en = {
  name: 'Opened case |||| Opened cases',
  fields: {
    userId: 'To whom',
    reason: 'Why',
    untilOn: 'Last day',
  },
  reasons: {
    advice: 'For advice',
    interpreting: 'To interpret',
    handOver: 'To prepare a hand-over',
    safety: 'For safety',
  },
  open: {
    button: 'Open to a colleague',
    title: 'Open this case to a colleague',
    lead: 'The colleague reads the whole case and changes nothing. It closes by itself after the last day.',
    save: 'Open the case',
    saved: 'Open to %{name} until %{date}',
  },
  end: {
    button: 'End now',
    of: 'End now for %{name}',
    title: 'Close this case to %{name}?',
    then: '%{name} stops seeing it at once. What was read before stays in the record of who opened it.',
    confirm: 'Close it now',
    done: 'The case is closed to %{name}',
  },
};
