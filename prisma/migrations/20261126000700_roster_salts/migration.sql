-- AlterTable
ALTER TABLE "roster" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();
