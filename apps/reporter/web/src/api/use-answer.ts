import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type Answer, type AnswerEvent, nextAnswer } from './answer.js';
import { ApiError } from './api-error.js';

/** Answers that are kept for when a page is opened again: shown at once, and fetched anew behind that. */
const kept = new Map<string, unknown>();
const mostKept = 60;

/** Problems that pass by themselves within seconds, and milliseconds until the question is asked once more. */
const passing: ReadonlySet<string> = new Set(['facts_loading']);
const untilNextTry = 2_000;

/** A question to the API: `key` tells it from every other one. */
export interface Question<Value> {
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<Value>;
  /** The version of the data that an answer was counted in; without it, answers do not follow the data. */
  readonly versionOf?: (value: Value) => number;
}

/**
 * Asks a question, again whenever its key changes, `askAgain` is called, or the data has a later `version` than the
 * answer was counted in (once for each version). An answer of another key is never shown for this one.
 */
export function useAnswer<Value>(
  question: Question<Value>,
  version: number | null = null,
): Answer<Value> & { askAgain: () => void } {
  const [{ key, answer }, dispatch] = useReducer(step<Value>, question.key, begin<Value>);
  const [turn, setTurn] = useState(0);
  const askAgain = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  useEffect(() => {
    const abort = new AbortController();
    const tell = (event: AnswerEvent<Value>) => {
      if (!abort.signal.aborted) dispatch({ key: question.key, event });
    };
    tell({ type: 'asked' });
    question.ask(abort.signal).then(
      (value) => {
        keep(question.key, value);
        tell({ type: 'answered', value });
      },
      (error: unknown) => {
        tell({ type: 'failed', problem: ApiError.problemOf(error) });
      },
    );
    return () => {
      abort.abort();
    };
  }, [question.key, turn]);
  const current = key === question.key ? answer : begin<Value>(question.key).answer;
  useEffect(() => {
    if (current.state !== 'failed' || !passing.has(current.problem.code)) return undefined;
    const timer = setTimeout(askAgain, untilNextTry);
    return () => {
      clearTimeout(timer);
    };
  }, [current, askAgain]);
  const askedFor = useRef<number | null>(null);
  useEffect(() => {
    if (version === null || version === askedFor.current || current.state !== 'ready' || current.refreshing) return;
    if ((question.versionOf?.(current.value) ?? version) >= version && current.outdated === null) return;
    askedFor.current = version;
    askAgain();
  }, [version, current]);
  return { ...current, askAgain };
}

interface Asked<Value> {
  readonly key: string;
  readonly answer: Answer<Value>;
}

function begin<Value>(key: string): Asked<Value> {
  return kept.has(key)
    ? { key, answer: { state: 'ready', value: kept.get(key) as Value, refreshing: true, outdated: null } }
    : { key, answer: { state: 'loading' } };
}

function step<Value>(
  asked: Asked<Value>,
  { key, event }: { readonly key: string; readonly event: AnswerEvent<Value> },
): Asked<Value> {
  const before = asked.key === key ? asked.answer : begin<Value>(key).answer;
  return { key, answer: nextAnswer(before, event) };
}

function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}
