-- CreateTable
CREATE TABLE "erasure" (
    "district_id" TEXT NOT NULL,
    "student_id" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("district_id","student_id")
);

-- Erasing is for the whole district: no school sees who is being erased.
ALTER TABLE "erasure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "erasure" FORCE ROW LEVEL SECURITY;
CREATE POLICY "erasure_select" ON "erasure" FOR SELECT USING (kehou_owns(district_id, NULL));
CREATE POLICY "erasure_insert" ON "erasure" FOR INSERT WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "erasure_update" ON "erasure" FOR UPDATE USING (kehou_owns(district_id, NULL)) WITH CHECK (kehou_owns(district_id, NULL));
CREATE POLICY "erasure_delete" ON "erasure" FOR DELETE USING (kehou_owns(district_id, NULL));
