-- Whoever follows a job is told of each change of its revision: workers of jobs that are due or to stop, and those who watch.
CREATE FUNCTION kehou_tell_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kehou_job', NEW.id || ' ' || NEW.state || CASE WHEN NEW.cancel_asked THEN ' stop' ELSE '' END);
  RETURN NULL;
END
$$;

CREATE TRIGGER "job_told" AFTER INSERT OR UPDATE OF "revision" ON "job" FOR EACH ROW EXECUTE FUNCTION kehou_tell_job();
