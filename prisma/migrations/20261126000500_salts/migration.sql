-- AlterTable
ALTER TABLE "account" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "sign_up" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "student" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();
