import english from 'ra-language-english';
import type { TranslationMessages } from 'ra-core';

/** react-admin's own words, put in plain language where the stock text blames or speaks of machines. */
export const raEn: TranslationMessages = {
  ra: {
    ...english.ra,
    message: {
      ...english.ra.message,
      invalid_form: 'Look at the marked fields again.',
      error: 'This could not be done. Nothing you saved is lost.',
      not_found: 'It does not exist, or it is not open to you.',
      unsaved_changes: 'What you typed is not saved yet. Leave without saving?',
    },
    notification: {
      ...english.ra.notification,
      updated: 'Saved |||| %{smart_count} saved',
      created: 'Saved',
      item_doesnt_exist: 'It does not exist, or it is not open to you.',
      http_error: 'No connection to the server. What you typed is still here: try again.',
      not_authorized: 'Your role does not include this.',
    },
    validation: {
      ...english.ra.validation,
      required: 'This is needed.',
      number: 'Write a number.',
      minValue: 'At least %{min}.',
      maxValue: 'At most %{max}.',
      maxLength: 'At most %{max} characters.',
      minLength: 'At least %{min} characters.',
      email: 'Write a whole e-mail address.',
    },
    navigation: { ...english.ra.navigation, skip_nav: 'Skip to the page' },
  },
};
