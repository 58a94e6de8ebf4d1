import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { readSession, signIn, signOut } from '../api/client.js';
import { ApiError } from '../api/api-error.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { type Problem, type Session } from '../api/types.js';
import styles from './session.module.css';

/** The reporter marks the document if requests need a key. */
const needsSession = document.documentElement.dataset['needsSession'] !== undefined;

/** The roles of the session; null if no key is required, so that everything is allowed. */
const RolesContext = createContext<Session['roles'] | null>(null);

/** Returns whether the reader may use what needs a role; the services decide it again. */
export function useRole(role: Session['roles'][number]): boolean {
  return useContext(RolesContext)?.includes(role) ?? true;
}

/** Shows the page, or a form for the key if one is required and the browser has no session. */
export function SessionGate({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (!needsSession) return;
    readSession().then(setSession, (error: unknown) => {
      setProblem(ApiError.problemOf(error));
    });
  }, []);
  if (!needsSession) return <>{children}</>;
  if (session !== null && session.name !== null) {
    return <RolesContext.Provider value={session.roles}>{children}</RolesContext.Provider>;
  }
  if (session === null && problem === null) return <p class={styles.gate}>Loading…</p>;
  return <SignInForm problem={problem} onSignedIn={setSession} onProblem={setProblem} />;
}

interface SignInFormProps {
  readonly problem: Problem | null;
  readonly onSignedIn: (session: Session) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

function SignInForm({ problem, onSignedIn, onProblem }: SignInFormProps) {
  const [key, setKey] = useState('');
  const [isSent, setIsSent] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setIsSent(true);
    try {
      onSignedIn(await signIn(key.trim()));
      onProblem(null);
    } catch (error) {
      onProblem(ApiError.problemOf(error));
    } finally {
      setIsSent(false);
    }
  };
  return (
    <main class={styles.gate}>
      <h1>Sign in to Rationale</h1>
      <p>This service needs an access key. The operator who runs it creates keys.</p>
      <form class={styles.form} onSubmit={(event) => void submit(event)}>
        <label for="access-key">Access key</label>
        <input
          id="access-key"
          type="password"
          autocomplete="current-password"
          required
          value={key}
          onInput={(event) => {
            setKey(event.currentTarget.value);
          }}
        />
        <button type="submit" class="primary-button" disabled={isSent}>
          Sign in
        </button>
      </form>
      {problem !== null && <ProblemAlert problem={problem} />}
    </main>
  );
}

/** Ends the session; nothing if no key is required. */
export function SignOutButton() {
  if (!needsSession) return null;
  const leave = async () => {
    await signOut();
    location.assign('/');
  };
  return (
    <button type="button" class="link-button" onClick={() => void leave()}>
      Sign out
    </button>
  );
}
