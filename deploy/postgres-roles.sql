-- Creates the roles of the services, or sets their passwords. It can be run again, also on a database of an installation that
-- had one role: `npm run secrets` says how. The indexer owns the tables and grants the reporter its rights at each start
-- (libs/database/src/grant-reporter.ts); ingest and parser do not use Postgres.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rationale_indexer') THEN CREATE ROLE rationale_indexer; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rationale_reporter') THEN CREATE ROLE rationale_reporter; END IF;
END $$;
ALTER ROLE rationale_indexer LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '{{indexer-database-password}}';
ALTER ROLE rationale_reporter LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '{{reporter-database-password}}';
ALTER ROLE rationale PASSWORD '{{postgres-password}}';
ALTER DATABASE rationale OWNER TO rationale_indexer;
REVOKE ALL ON DATABASE rationale FROM PUBLIC;
GRANT CONNECT ON DATABASE rationale TO rationale_reporter;
-- The default before Postgres 15.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO rationale_indexer;
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT format('%I', relname) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relowner <> 'rationale_indexer'::regrole
  LOOP
    EXECUTE 'ALTER TABLE public.' || name || ' OWNER TO rationale_indexer';
  END LOOP;
  FOR name IN SELECT oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND proowner <> 'rationale_indexer'::regrole
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE 'ALTER ROUTINE ' || name || ' OWNER TO rationale_indexer';
  END LOOP;
END $$;
