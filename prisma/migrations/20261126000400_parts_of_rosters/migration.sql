-- AlterTable
ALTER TABLE "roster" ADD COLUMN     "part_of" UUID;
