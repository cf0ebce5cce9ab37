import { Emphasis } from './Emphasis';
import { useFigureWords } from './use-figure-words';

interface SumStripProps {
  sumOfBars: number;
  /** Distinct persons of the whole window; null when the answer has none. */
  total: number | null;
  registered?: boolean;
  /** The bars are classes: what is added up are the years. */
  ofYears?: boolean;
}

/** Both totals of a window and why they differ: a person helped in two years is in two bars and one person. */
export const SumStrip = ({ sumOfBars, total, registered, ofYears }: SumStripProps) => {
  const { say, number } = useFigureWords();
  const sum = number(sumOfBars);
  if (total === null) {
    return (
      <p className="fig-sum">
        <Emphasis>{say(ofYears ? 'sumOnlyYears' : 'sumOnly', { sum })}</Emphasis>
      </p>
    );
  }
  const difference = sumOfBars - total;
  const why = registered ? 'sumDifferenceRegistered' : 'sumDifference';
  return (
    <p className="fig-sum">
      <Emphasis>{say(ofYears ? 'sumYears' : 'sum', { sum, total: number(total) })}</Emphasis>{' '}
      {difference
        ? say(ofYears ? `${why}Years` : why, { difference: number(difference) })
        : say(ofYears ? 'sumSameYears' : 'sumSame')}
    </p>
  );
};
