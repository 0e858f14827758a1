-- CreateTable: unlogged, since counters may be lost
CREATE UNLOGGED TABLE "RateCounter" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateCounter_pkey" PRIMARY KEY ("key")
);
