import { useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, Popover } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';
import type { Choice } from './codes';
import { Icon } from './Icon';
import { DateBoxes, dateProblem, FieldFrame } from './inputs';
import { useFormat } from './use-format';

export type FilterDefinition = { key: string; label: string } & (
  | { kind: 'choice'; choices: Choice[] }
  /** Sends `<key>.gte` and `<key>.lte`. */
  | { kind: 'dates' }
);

interface FilterBarProps {
  /** The field in front: it searches codes, never a person's words. */
  search?: { key: string; label: string };
  filters: FilterDefinition[];
}

type Values = Record<string, unknown>;

/** Filters as chips, a dashed *Add filter*, and a small popover with one field to change one. */
export const FilterBar = ({ search, filters }: FilterBarProps) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Values;
  const [editing, setEditing] = useState<{ filter: FilterDefinition; anchor: HTMLElement } | null>(
    null,
  );
  const [adding, setAdding] = useState<HTMLElement | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const sentence = useSentence();

  const active = filters.filter((filter) => keysOf(filter).some((key) => isSet(values[key])));
  const rest = filters.filter((filter) => !active.includes(filter));
  const without = (filter: FilterDefinition) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !keysOf(filter).includes(key)));

  return (
    <div className="filters" role="group" aria-label={translate('list.filters')}>
      {search && <FilterSearch source={search.key} label={search.label} />}
      {active.map((filter) => {
        const text = sentence(filter, values);
        return (
          <span className="filter-chip" key={filter.key}>
            <button
              type="button"
              aria-label={translate('action.changeFilter', { filter: text })}
              onClick={(event) => setEditing({ filter, anchor: event.currentTarget })}
            >
              {text}
            </button>
            <button
              type="button"
              aria-label={translate('action.removeFilter', { filter: text })}
              onClick={() => {
                setFilters(without(filter), undefined, false);
                addButton.current?.focus();
              }}
            >
              <Icon name="close" size={16} />
            </button>
          </span>
        );
      })}
      {rest.length > 0 && (
        <button
          ref={addButton}
          type="button"
          className="filter-add"
          aria-haspopup="menu"
          aria-expanded={Boolean(adding)}
          onClick={(event) => setAdding(event.currentTarget)}
        >
          <Icon name="add" size={16} />
          {translate('action.addFilter')}
        </button>
      )}
      <Menu anchorEl={adding} open={Boolean(adding)} onClose={() => setAdding(null)}>
        {rest.map((filter) => (
          <MenuItem
            key={filter.key}
            onClick={() => {
              setAdding(null);
              if (addButton.current) setEditing({ filter, anchor: addButton.current });
            }}
          >
            {filter.label}
          </MenuItem>
        ))}
      </Menu>
      <Popover
        open={Boolean(editing)}
        anchorEl={editing?.anchor}
        onClose={() => setEditing(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': editing?.filter.label } as object }}
      >
        {editing && (
          <FilterEditor
            filter={editing.filter}
            values={values}
            onChange={(changes) =>
              setFilters({ ...without(editing.filter), ...changes }, undefined, false)
            }
            onClose={() => setEditing(null)}
          />
        )}
      </Popover>
    </div>
  );
};

const keysOf = ({ key, kind }: FilterDefinition): string[] =>
  kind === 'dates' ? [`${key}.gte`, `${key}.lte`] : [key];

const isSet = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

/** The chip's words: "Stage: Screening, Active", "Registered: since 1 Jan 2026". */
const useSentence = () => {
  const translate = useTranslate();
  const { date } = useFormat();
  return (filter: FilterDefinition, values: Values): string => {
    if (filter.kind === 'choice') {
      const chosen = [values[filter.key]].flat();
      const words = filter.choices
        .filter(({ value }) => chosen.includes(value))
        .map(({ label }) => label);
      return `${filter.label}: ${words.join(', ')}`;
    }
    const from = date(values[`${filter.key}.gte`] as string);
    const until = date(values[`${filter.key}.lte`] as string);
    const words = from && until ? 'list.between' : from ? 'list.since' : 'list.before';
    return `${filter.label}: ${translate(words, { from, until, date: from || until })}`;
  };
};

interface FilterEditorProps {
  filter: FilterDefinition;
  values: Values;
  onChange: (changes: Values) => void;
  onClose: () => void;
}

const FilterEditor = ({ filter, ...props }: FilterEditorProps) =>
  filter.kind === 'choice' ? (
    <ChoiceEditor filter={filter} {...props} />
  ) : (
    <DatesEditor filter={filter} {...props} />
  );

const ChoiceEditor = ({
  filter,
  values,
  onChange,
  onClose,
}: FilterEditorProps & { filter: FilterDefinition & { kind: 'choice' } }) => {
  const translate = useTranslate();
  const chosen = [values[filter.key] ?? []].flat() as string[];
  return (
    <div className="filter-popover">
      <fieldset>
        <legend className="field-label">{filter.label}</legend>
        <div className="options">
          {filter.choices.map(({ value, label }) => (
            <label key={value}>
              <input
                type="checkbox"
                className="box"
                checked={chosen.includes(value)}
                onChange={(event) =>
                  onChange({
                    [filter.key]: event.target.checked
                      ? [...chosen, value]
                      : chosen.filter((one) => one !== value),
                  })
                }
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <Button size="small" onClick={onClose}>
          {translate('action.close')}
        </Button>
      </div>
    </div>
  );
};

const DatesEditor = ({
  filter,
  values,
  onChange,
  onClose,
}: FilterEditorProps & { filter: FilterDefinition & { kind: 'dates' } }) => {
  const translate = useTranslate();
  const [from, setFrom] = useState(values[`${filter.key}.gte`] as string | null);
  const [until, setUntil] = useState(values[`${filter.key}.lte`] as string | null);
  const [checked, setChecked] = useState(false);
  const sentenceOf = (value: string | null) => {
    const code = checked ? dateProblem(value, true) : null;
    return code ? translate(`errors.fields.${code}`) : undefined;
  };
  return (
    <form
      className="filter-popover"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (dateProblem(from, true) || dateProblem(until, true)) return;
        onChange({ [`${filter.key}.gte`]: from, [`${filter.key}.lte`]: until });
        onClose();
      }}
    >
      <b className="field-label">{filter.label}</b>
      <FieldFrame
        id={`${filter.key}-from`}
        label={translate('list.from')}
        error={sentenceOf(from)}
        group
      >
        <DateBoxes id={`${filter.key}-from`} value={from} onChange={setFrom} />
      </FieldFrame>
      <FieldFrame
        id={`${filter.key}-until`}
        label={translate('list.until')}
        error={sentenceOf(until)}
        group
      >
        <DateBoxes id={`${filter.key}-until`} value={until} onChange={setUntil} />
      </FieldFrame>
      <div>
        <Button size="small" type="submit">
          {translate('action.apply')}
        </Button>
      </div>
    </form>
  );
};

const AFTER_MS = 300;

const FilterSearch = ({ source, label }: { source: string; label: string }) => {
  const { filterValues, setFilters } = useListContext();
  const current = (filterValues as Record<string, string>)[source] ?? '';
  const [text, setText] = useState(current);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(current), [current]);
  useEffect(() => () => clearTimeout(typing.current), []);
  return (
    <div className="filter-search">
      <Icon name="search" size={18} />
      <input
        type="search"
        value={text}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const next = event.target.value;
          setText(next);
          clearTimeout(typing.current);
          typing.current = setTimeout(
            () => setFilters({ ...filterValues, [source]: next.trim() }, undefined, false),
            AFTER_MS,
          );
        }}
      />
    </div>
  );
};
