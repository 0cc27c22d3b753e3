-- A transaction names the district and the school it works for (kehou.district, kehou.school). It sees the rows of that
-- district and school and changes no other. An empty school stands for the whole district, '*' for the service itself, which
-- looks up who is asking. Policies hold for the owner of the tables too.

CREATE FUNCTION kehou_in_district(district text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('kehou.district', true) IN (district, '*')
$$;

-- Rows of this school, or of every school where the whole district is meant.
CREATE FUNCTION kehou_owns(district text, school text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('kehou.district', true) IN (district, '*')
    AND coalesce(current_setting('kehou.school', true), '') IN ('', school)
$$;

-- Besides those, rows that belong to no school.
CREATE FUNCTION kehou_sees(district text, school text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('kehou.district', true) IN (district, '*')
    AND (school IS NULL OR coalesce(current_setting('kehou.school', true), '') IN ('', school))
$$;

-- The district itself and what it has as a whole.
ALTER TABLE "district" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "district" FORCE ROW LEVEL SECURITY;
CREATE POLICY "district_select" ON "district" FOR SELECT USING (kehou_in_district(id));
CREATE POLICY "district_insert" ON "district" FOR INSERT WITH CHECK (kehou_owns(id, NULL));
CREATE POLICY "district_update" ON "district" FOR UPDATE USING (kehou_owns(id, NULL)) WITH CHECK (kehou_owns(id, NULL));
CREATE POLICY "district_delete" ON "district" FOR DELETE USING (kehou_owns(id, NULL));

ALTER TABLE "week" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "week" FORCE ROW LEVEL SECURITY;
CREATE POLICY "week_select" ON "week" FOR SELECT USING (kehou_in_district(district_id));
CREATE POLICY "week_insert" ON "week" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL));
-- A school's change raises the revision of the week.
CREATE POLICY "week_update" ON "week" FOR UPDATE USING (kehou_in_district(district_id)) WITH CHECK (kehou_in_district(district_id));
CREATE POLICY "week_delete" ON "week" FOR DELETE USING (kehou_owns(district_id, NULL));
CREATE FUNCTION kehou_week_of_district() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF kehou_owns(OLD.district_id, NULL) IS NOT TRUE AND to_jsonb(NEW) - 'revision' <> to_jsonb(OLD) - 'revision' THEN
    RAISE EXCEPTION 'a school raises the revision of a week and changes nothing else of it' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "week_of_district" BEFORE UPDATE ON "week" FOR EACH ROW EXECUTE FUNCTION kehou_week_of_district();

ALTER TABLE "venue" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "venue" FORCE ROW LEVEL SECURITY;
CREATE POLICY "venue_select" ON "venue" FOR SELECT USING (kehou_in_district(district_id));
CREATE POLICY "venue_insert" ON "venue" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "venue_update" ON "venue" FOR UPDATE USING (kehou_owns(district_id, NULL)) WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "venue_delete" ON "venue" FOR DELETE USING (kehou_owns(district_id, NULL));

ALTER TABLE "institution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "institution" FORCE ROW LEVEL SECURITY;
CREATE POLICY "institution_select" ON "institution" FOR SELECT USING (kehou_in_district(district_id));
CREATE POLICY "institution_insert" ON "institution" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "institution_update" ON "institution" FOR UPDATE USING (kehou_owns(district_id, NULL)) WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "institution_delete" ON "institution" FOR DELETE USING (kehou_owns(district_id, NULL));

-- What belongs to a school, or to none.
ALTER TABLE "school" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "school" FORCE ROW LEVEL SECURITY;
CREATE POLICY "school_select" ON "school" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "school_insert" ON "school" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "school_update" ON "school" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "school_delete" ON "school" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity" FORCE ROW LEVEL SECURITY;
CREATE POLICY "activity_select" ON "activity" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "activity_insert" ON "activity" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "activity_update" ON "activity" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "activity_delete" ON "activity" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "student" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "student" FORCE ROW LEVEL SECURITY;
CREATE POLICY "student_select" ON "student" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "student_insert" ON "student" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "student_update" ON "student" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "student_delete" ON "student" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "sign_up" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_up" FORCE ROW LEVEL SECURITY;
CREATE POLICY "sign_up_select" ON "sign_up" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "sign_up_insert" ON "sign_up" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "sign_up_update" ON "sign_up" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "sign_up_delete" ON "sign_up" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "pin" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pin" FORCE ROW LEVEL SECURITY;
CREATE POLICY "pin_select" ON "pin" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "pin_insert" ON "pin" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "pin_update" ON "pin" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "pin_delete" ON "pin" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "ban" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ban" FORCE ROW LEVEL SECURITY;
CREATE POLICY "ban_select" ON "ban" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "ban_insert" ON "ban" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "ban_update" ON "ban" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "ban_delete" ON "ban" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "standing_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "standing_group" FORCE ROW LEVEL SECURITY;
CREATE POLICY "standing_group_select" ON "standing_group" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "standing_group_insert" ON "standing_group" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "standing_group_update" ON "standing_group" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "standing_group_delete" ON "standing_group" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
CREATE POLICY "document_select" ON "document" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "document_insert" ON "document" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "document_update" ON "document" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "document_delete" ON "document" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job" FORCE ROW LEVEL SECURITY;
CREATE POLICY "job_select" ON "job" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "job_insert" ON "job" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "job_update" ON "job" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "job_delete" ON "job" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
CREATE POLICY "account_select" ON "account" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "account_insert" ON "account" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "account_update" ON "account" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "account_delete" ON "account" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "room" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "room" FORCE ROW LEVEL SECURITY;
CREATE POLICY "room_select" ON "room" FOR SELECT USING (kehou_sees(district_id, school_id));
CREATE POLICY "room_insert" ON "room" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "room_update" ON "room" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "room_delete" ON "room" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "event_select" ON "event" FOR SELECT USING (kehou_sees(district_id, school_id));
CREATE POLICY "event_insert" ON "event" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "event_update" ON "event" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "event_delete" ON "event" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "feed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "feed" FORCE ROW LEVEL SECURITY;
CREATE POLICY "feed_select" ON "feed" FOR SELECT USING (kehou_sees(district_id, school_id));
CREATE POLICY "feed_insert" ON "feed" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "feed_update" ON "feed" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "feed_delete" ON "feed" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "ledger_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ledger_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY "ledger_entry_select" ON "ledger_entry" FOR SELECT USING (kehou_sees(district_id, school_id));
CREATE POLICY "ledger_entry_insert" ON "ledger_entry" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "ledger_entry_update" ON "ledger_entry" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "ledger_entry_delete" ON "ledger_entry" FOR DELETE USING (kehou_owns(district_id, school_id));

-- Adults are seen by their home school and by those they serve.
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
CREATE POLICY "staff_select" ON "staff" FOR SELECT USING (kehou_owns(district_id, school_id) OR (kehou_in_district(district_id) AND current_setting('kehou.school', true) = ANY (serves)));
CREATE POLICY "staff_insert" ON "staff" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "staff_update" ON "staff" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "staff_delete" ON "staff" FOR DELETE USING (kehou_owns(district_id, school_id));

-- What the service keeps for an account: whoever sees the account sees it.
CREATE FUNCTION kehou_sees_account(district text, owner uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT kehou_owns(district, NULL)
    OR (kehou_in_district(district) AND EXISTS (SELECT 1 FROM "account" WHERE "account".id = owner))
$$;

ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "session_select" ON "session" FOR SELECT USING (kehou_sees_account(district_id, account_id));
CREATE POLICY "session_insert" ON "session" FOR INSERT WITH CHECK (kehou_sees_account(district_id, account_id));
CREATE POLICY "session_update" ON "session" FOR UPDATE USING (kehou_sees_account(district_id, account_id)) WITH CHECK (kehou_sees_account(district_id, account_id));
CREATE POLICY "session_delete" ON "session" FOR DELETE USING (kehou_sees_account(district_id, account_id));

ALTER TABLE "token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "token" FORCE ROW LEVEL SECURITY;
CREATE POLICY "token_select" ON "token" FOR SELECT USING (kehou_sees_account(district_id, account_id));
CREATE POLICY "token_insert" ON "token" FOR INSERT WITH CHECK (kehou_sees_account(district_id, account_id));
CREATE POLICY "token_update" ON "token" FOR UPDATE USING (kehou_sees_account(district_id, account_id)) WITH CHECK (kehou_sees_account(district_id, account_id));
CREATE POLICY "token_delete" ON "token" FOR DELETE USING (kehou_sees_account(district_id, account_id));

ALTER TABLE "idempotency" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency" FORCE ROW LEVEL SECURITY;
CREATE POLICY "idempotency_select" ON "idempotency" FOR SELECT USING (kehou_sees_account(district_id, account_id));
CREATE POLICY "idempotency_insert" ON "idempotency" FOR INSERT WITH CHECK (kehou_sees_account(district_id, account_id));
CREATE POLICY "idempotency_update" ON "idempotency" FOR UPDATE USING (kehou_sees_account(district_id, account_id)) WITH CHECK (kehou_sees_account(district_id, account_id));
CREATE POLICY "idempotency_delete" ON "idempotency" FOR DELETE USING (kehou_sees_account(district_id, account_id));

-- Workers work for the whole district.
ALTER TABLE "job_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "job_step_select" ON "job_step" FOR SELECT USING (kehou_owns(district_id, NULL));
CREATE POLICY "job_step_insert" ON "job_step" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "job_step_update" ON "job_step" FOR UPDATE USING (kehou_owns(district_id, NULL)) WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "job_step_delete" ON "job_step" FOR DELETE USING (kehou_owns(district_id, NULL));

ALTER TABLE "job_week" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_week" FORCE ROW LEVEL SECURITY;
-- Its rows hold a school's data: whoever sees the job sees them.
CREATE POLICY "job_week_select" ON "job_week" FOR SELECT USING (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND EXISTS (SELECT 1 FROM job WHERE job.id = job_week.job_id)));
CREATE POLICY "job_week_insert" ON "job_week" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND EXISTS (SELECT 1 FROM job WHERE job.id = job_week.job_id)));
CREATE POLICY "job_week_update" ON "job_week" FOR UPDATE USING (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND EXISTS (SELECT 1 FROM job WHERE job.id = job_week.job_id))) WITH CHECK (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND EXISTS (SELECT 1 FROM job WHERE job.id = job_week.job_id)));
CREATE POLICY "job_week_delete" ON "job_week" FOR DELETE USING (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND EXISTS (SELECT 1 FROM job WHERE job.id = job_week.job_id)));

-- Rosters: a head that the district shares, a part for each school. A school changes those that are of nobody else.
ALTER TABLE "roster" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster" FORCE ROW LEVEL SECURITY;
CREATE POLICY "roster_select" ON "roster" FOR SELECT USING (kehou_in_district(district_id));
CREATE POLICY "roster_insert" ON "roster" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND school_ids = ARRAY[current_setting('kehou.school', true)]));
CREATE POLICY "roster_update" ON "roster" FOR UPDATE USING (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND school_ids = ARRAY[current_setting('kehou.school', true)])) WITH CHECK (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND school_ids = ARRAY[current_setting('kehou.school', true)]));
CREATE POLICY "roster_delete" ON "roster" FOR DELETE USING (kehou_owns(district_id, NULL) OR (kehou_in_district(district_id) AND school_ids = ARRAY[current_setting('kehou.school', true)]));

ALTER TABLE "roster_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY "roster_part_select" ON "roster_part" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "roster_part_insert" ON "roster_part" FOR INSERT WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "roster_part_update" ON "roster_part" FOR UPDATE USING (kehou_owns(district_id, school_id)) WITH CHECK (kehou_owns(district_id, school_id));
CREATE POLICY "roster_part_delete" ON "roster_part" FOR DELETE USING (kehou_owns(district_id, school_id));

ALTER TABLE "loan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "loan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "loan_select" ON "loan" FOR SELECT USING (kehou_owns(district_id, home) OR kehou_owns(district_id, host));
CREATE POLICY "loan_insert" ON "loan" FOR INSERT WITH CHECK (kehou_owns(district_id, home) OR kehou_owns(district_id, host));
CREATE POLICY "loan_update" ON "loan" FOR UPDATE USING (kehou_owns(district_id, home) OR kehou_owns(district_id, host)) WITH CHECK (kehou_owns(district_id, home) OR kehou_owns(district_id, host));
CREATE POLICY "loan_delete" ON "loan" FOR DELETE USING (kehou_owns(district_id, home) OR kehou_owns(district_id, host));

-- The record of deeds is only added to.
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit" FORCE ROW LEVEL SECURITY;
CREATE POLICY "audit_select" ON "audit" FOR SELECT USING (kehou_owns(district_id, school_id));
CREATE POLICY "audit_insert" ON "audit" FOR INSERT WITH CHECK (kehou_in_district(district_id));

-- The end of a district's record, whatever school the transaction works for: each row holds the hash of the one before.
CREATE FUNCTION kehou_last_audit(district text) RETURNS TABLE (seq int, hash text) LANGUAGE plpgsql AS $$
DECLARE
  school text := coalesce(current_setting('kehou.school', true), '');
BEGIN
  PERFORM set_config('kehou.school', '', true);
  RETURN QUERY
    SELECT audit.seq, audit.hash FROM audit WHERE district_id = district ORDER BY audit.seq DESC LIMIT 1;
  PERFORM set_config('kehou.school', school, true);
END
$$;
