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
  const byProvider = session?.signIn.includes('provider') === true;
  return (
    <main class={styles.gate}>
      <h1>Sign in to Rationale</h1>
      {byProvider && <ProviderLogin />}
      {byProvider ? (
        <details>
          <summary>Sign in with an access key</summary>
          <SignInForm onSignedIn={setSession} onProblem={setProblem} />
        </details>
      ) : (
        <>
          <p>This service needs an access key. The operator who runs it creates keys.</p>
          <SignInForm onSignedIn={setSession} onProblem={setProblem} />
        </>
      )}
      {problem !== null && <ProblemAlert problem={problem} />}
    </main>
  );
}

/** Why a login at the provider ended without a session, as the reporter says in the address. */
const loginFaults = {
  refused: 'The login was refused or not completed. Sign in again, or contact the operator.',
  unavailable: 'The login service does not respond. Sign in later.',
} as const;

function ProviderLogin() {
  const parameters = new URLSearchParams(location.search);
  const ended = parameters.get('sign-in');
  const fault = ended === 'refused' || ended === 'unavailable' ? loginFaults[ended] : null;
  parameters.delete('sign-in');
  const query = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  const login = `/v1/session/login?${new URLSearchParams({ return: `${location.pathname}${query}` }).toString()}`;
  return (
    <>
      {fault !== null && <p role="alert">{fault}</p>}
      <p>
        <button
          type="button"
          class="primary-button"
          onClick={() => {
            location.assign(login);
          }}
        >
          Sign in
        </button>
      </p>
    </>
  );
}

interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

function SignInForm({ onSignedIn, onProblem }: SignInFormProps) {
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
  );
}

/** Ends the session; nothing if no key is required. */
export function SignOutButton() {
  if (!needsSession) return null;
  const leave = async () => {
    const { logoutUrl } = await signOut();
    location.assign(logoutUrl ?? '/');
  };
  return (
    <button type="button" class="link-button" onClick={() => void leave()}>
      Sign out
    </button>
  );
}
